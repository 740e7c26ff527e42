/** What runs inside a page: functions cross as their source, arguments and answers as JSON. */
export interface Query {
  readonly selector: string;
  /** What its text must match; null means anything. */
  readonly pattern: { readonly source: string; readonly flags: string } | null;
}

export interface Seen {
  readonly count: number;
  /** Of the first that matches. */
  readonly text: string;
  /** Its middle, in CSS pixels of the viewport; null when there is none. */
  readonly point: readonly [x: number, y: number] | null;
  readonly disabled: boolean;
  /** What lies over its middle, if it is not the element itself. */
  readonly covered: string | null;
}

export function queryOf(selector: string, text?: string | RegExp): Query {
  if (text === undefined) return { selector, pattern: null };
  if (text instanceof RegExp) return { selector, pattern: { source: text.source, flags: text.flags } };
  return { selector, pattern: { source: text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), flags: "" } };
}

/** The element that was looked at to be clicked, and what the clicks since then have gone through. */
interface Aiming {
  aim?: { readonly at: Element; readonly through: EventTarget[] };
}

/** Stands alone, as everything here does: inside the page nothing else of this file exists. */
export function look({ selector, pattern }: Query, scroll: boolean): Seen {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- there is no outer scope in the page
  const fold = (text: string) => text.replaceAll(/\s+/g, " ").trim();
  const wanted = pattern && new RegExp(pattern.source, pattern.flags.replaceAll(/[gy]/g, ""));
  const textOf = (element: Element) => {
    const control = element as HTMLInputElement;
    if (/^(?:INPUT|TEXTAREA|SELECT)$/.test(element.tagName)) return control.value;
    return fold((element as HTMLElement).innerText ?? element.textContent) || (element.getAttribute("aria-label") ?? "");
  };
  const found = [...document.querySelectorAll(selector)].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && (!wanted || wanted.test(textOf(element))),
  );
  const first = found[0];
  if (!first) return { count: 0, text: "", point: null, disabled: false, covered: null };
  if (scroll) {
    first.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const aiming = globalThis as Aiming;
    if (!aiming.aim) addEventListener("click", (event) => aiming.aim?.through.push(...event.composedPath()), { capture: true });
    aiming.aim = { at: first, through: [] };
  }
  const box = first.getClientRects()[0];
  const x = box ? box.x + box.width / 2 : 0;
  const y = box ? box.y + box.height / 2 : 0;
  const top = box ? document.elementFromPoint(x, y) : null;
  const isFree = top !== null && (first.contains(top) || top.contains(first));
  return {
    count: found.length,
    text: textOf(first),
    point: box ? [x, y] : null,
    disabled: first.matches(":disabled, [aria-disabled=true]"),
    covered: isFree ? null : `${top?.tagName.toLowerCase() ?? "nothing"} ${fold(top?.textContent ?? "").slice(0, 80)}`,
  };
}

/** What a click has hit instead of the element that it was meant for. */
export interface Stray {
  readonly what: string;
  /** It may have done something. */
  readonly isControl: boolean;
}

/** Null where the click came to the right place, as far as anybody can tell: what it was meant for may be gone, or be a list that opens outside the page. */
export function strayOf(): Stray | null {
  const { aim } = globalThis as Aiming;
  if (!aim || !aim.at.isConnected || aim.at.matches("select, option") || aim.through.includes(aim.at)) return null;
  const hit = aim.through.filter((each): each is Element => each instanceof Element);
  const what = hit[0] ? `${hit[0].tagName.toLowerCase()} ${hit[0].textContent.trim().slice(0, 80)}` : "nothing";
  return { what, isControl: hit.some((each) => each.matches("button, a, input, select, textarea, label, summary")) };
}

/** Puts the caret into the first field that matches and selects what stands there; or into the editor in its shadow root. */
export function focusField(selector: string): "field" | "editor" | null {
  const field = document.querySelector<HTMLElement>(selector);
  if (!field) return null;
  const inner = field.shadowRoot?.querySelector<HTMLElement>("[contenteditable=true]");
  if (inner) {
    inner.focus();
    return "editor";
  }
  field.focus();
  if ("select" in field) (field as HTMLInputElement).select();
  else getSelection()?.selectAllChildren(field);
  return "field";
}

/** Scrolls the first element that matches into sight. @returns its middle in CSS pixels of the viewport; null when there is none */
export function middleOf(selector: string): [x: number, y: number] | null {
  const element = document.querySelector(selector);
  if (!element) return null;
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

export function selectTextOf(selector: string): boolean {
  const element = document.querySelector(selector);
  if (!element) return false;
  getSelection()?.selectAllChildren(element);
  return true;
}

/** The whole screen in words, for the sentence of a failure. */
export function readScreen(): string {
  return `${location.href} · ${document.title}\n${document.body?.innerText.replaceAll(/\n\s*\n+/g, "\n").slice(0, 2000) ?? ""}`;
}

/** Source of an expression that calls `run` in a page and resolves to JSON. Read it with `answerOf`. */
export function callOf(run: (...args: never) => unknown, args: readonly unknown[]): string {
  const given = args.map((each) => JSON.stringify(each) ?? "undefined").join(", ");
  // `__name` is what tsx wraps named functions in; it has no meaning in the page.
  return `(async () => {
    const __name = (value) => value;
    try { return JSON.stringify({ value: await (${run.toString()})(${given}) }); }
    catch (error) { return JSON.stringify({ error: String(error?.message ?? error), stack: String(error?.stack ?? "") }); }
  })()`;
}

/** @throws what the function threw in the page */
export function answerOf<T>(json: unknown): T {
  if (typeof json !== "string") throw new Error("The page did not answer.");
  const answer = JSON.parse(json) as { value?: T; error?: string; stack?: string };
  if (answer.error !== undefined) throw new Error(answer.error, { cause: answer.stack });
  return answer.value as T;
}
