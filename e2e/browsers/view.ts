import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { View, Wanted } from "./browser.ts";
import { answerOf, callOf, focusField, look, queryOf, readScreen, strayOf, type Query, type Seen, type Stray } from "./in-page.ts";
import { Hopeless, patience, until } from "./until.ts";

/** A key with its modifiers, told as `KeyboardEvent` tells it. */
export interface Stroke {
  readonly key: string;
  readonly code: string;
  readonly alt: boolean;
  readonly control: boolean;
  readonly meta: boolean;
  readonly shift: boolean;
}

/** What each browser must be able to do with one of our pages; the rest of `View` is made of these. */
export interface Surface {
  /** Evaluates an expression in the page, past its CSP, and awaits it. */
  evaluate(source: string): Promise<unknown>;
  /** A trusted click, in CSS pixels of the viewport. */
  clickAt(x: number, y: number): Promise<void>;
  /** Text where the caret is, in place of what is selected. */
  insertText(text: string): Promise<void>;
  press(stroke: Stroke): Promise<void>;
  picture(full: boolean): Promise<Buffer>;
  resize(width: number, height: number, zoom: number): Promise<void>;
  dressForPaper(isPaper: boolean): Promise<void>;
  reload(isHard: boolean): Promise<void>;
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
}

/** How often a click is tried that hits nothing, because the page moved under it: a typeface came, a popup grew. */
const mostTries = 3;

/** A `View` over either browser's surface. */
export function viewOf(surface: Surface, name: string): View {
  const evaluate: View["evaluate"] = async (run, ...args) => answerOf(await surface.evaluate(callOf(run, args)));
  const seen = async (query: Query, scroll = false): Promise<Seen> => {
    try {
      return await evaluate(look, query, scroll);
    } catch (error) {
      if (await surface.isOpen()) throw error;
      throw new Hopeless(`${name}: the page was closed while we looked for ${query.selector}.`, { cause: error });
    }
  };
  const failure = (what: string) => () => describeFailure(`${name}: ${what}`, surface);

  const view: View = {
    evaluate,
    async waitFor(selector, { text, gone = false, timeout = patience } = {}) {
      const query = queryOf(selector, text);
      const what = `${said(selector, text)} ${gone ? "is still there" : "did not appear"}`;
      await until(async () => ((await seen(query)).count === 0) === gone, failure(what), timeout);
    },
    async text(selector) {
      await view.waitFor(selector);
      return (await seen(queryOf(selector))).text;
    },
    async click(selector, { text }: Wanted = {}) {
      await view.waitFor(selector, text === undefined ? {} : { text });
      const query = queryOf(selector, text);
      for (let stray: Stray | null = null, tries = 0; ; tries += 1) {
        if (stray && (stray.isControl || tries === mostTries)) throw new Error(await failure(`the click on ${said(selector, text)} hit something else: ${stray.what}`)());
        const [x, y] = await until(
          () => stillPoint(() => seen(query, true)),
          async () => failure(`${said(selector, text)} could not be clicked (${hindrance(await seen(query))})`)(),
        );
        await unlessItClosed(surface, () => surface.clickAt(x, y));
        stray = await evaluate(strayOf).catch(() => null); // where the page has gone, it was the click that sent it
        if (!stray) return;
      }
    },
    async fill(selector, text) {
      await view.waitFor(selector);
      if ((await evaluate(focusField, selector)) === "editor") {
        // An editor takes keys and keeps its own document: it is emptied by its own means.
        await surface.press(strokeOf("Control+a"));
        await surface.press(strokeOf("Backspace"));
      }
      if (text !== "") await surface.insertText(text);
    },
    press: (key) => unlessItClosed(surface, () => surface.press(strokeOf(key))),
    async screenshot(path, { full = false } = {}) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, await surface.picture(full));
    },
    addScript: async (source) => void (await surface.evaluate(`${source}\n;0`)),
    dressForPaper: (isPaper) => surface.dressForPaper(isPaper),
    resize: (width, height, zoom = 1) => surface.resize(width, height, zoom),
    async reload(isHard) {
      await evaluate(() => void ((globalThis as { isOld?: boolean }).isOld = true));
      await surface.reload(isHard);
      const isNew = () => evaluate(() => !(globalThis as { isOld?: boolean }).isOld && document.readyState === "complete");
      await until(isNew, failure("was not loaded anew"));
    },
    url: () => evaluate(() => location.href),
    isOpen: () => surface.isOpen(),
    waitUntilClosed: async () => void (await until(async () => !(await surface.isOpen()), failure("is still open"))),
    close: () => surface.close(),
  };
  return view;
}

/** The middle of an element that stands still, is enabled, and has nothing over it; null until then. */
async function stillPoint(measure: () => Promise<Seen>): Promise<Seen["point"]> {
  const before = await measure();
  const after = await measure();
  if (!before.point || !after.point || after.disabled || after.covered) return null;
  const isStill = before.point.every((place, axis) => Math.abs(place - (after.point?.[axis] ?? Infinity)) < 0.5);
  return isStill ? after.point : null;
}

const hindrance = ({ point, disabled, covered }: Seen): string =>
  point ? (disabled ? "disabled" : covered ? `covered by ${covered}` : "it does not stand still") : "it has no box";

/** A click or a key may close its own popup before the browser can say that it arrived. */
async function unlessItClosed(surface: Surface, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (await surface.isOpen()) throw error;
  }
}

async function describeFailure(what: string, surface: Surface): Promise<string> {
  const screen = await surface.evaluate(callOf(readScreen, [])).then(
    (json) => answerOf<string>(json),
    (error: unknown) => `nothing, the page does not answer (${String(error)})`,
  );
  return `${what}. On the screen: ${screen}`;
}

const said = (selector: string, text?: string | RegExp) => (text === undefined ? selector : `${selector} with ${String(text)}`);

/** `Shift+Tab` → a stroke. Where a plus is the key itself, it stands last: `Control++`. */
export function strokeOf(written: string): Stroke {
  const parts = written.split(/\+(?=.)/);
  const key = parts.pop() ?? "";
  const has = (modifier: string) => parts.includes(modifier);
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : codes[key] ?? key;
  return { key: key === "Space" ? " " : key, code, alt: has("Alt"), control: has("Control"), meta: has("Meta"), shift: has("Shift") };
}

const codes: Readonly<Record<string, string>> = { " ": "Space", "/": "Slash", "?": "Slash", "+": "Equal", "-": "Minus", ".": "Period", ",": "Comma", "[": "BracketLeft", "]": "BracketRight" };
