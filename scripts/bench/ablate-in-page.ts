/**
 * Evaluated in the isolated world of a page, bundled with `switches`: cleans it with everything on, and once more
 * without each step that did something there. A step that did nothing is worth nothing there.
 */
import type { Clipping } from "../../src/core/clipping.ts";
import type { Result } from "../../src/core/result.ts";
import { copyOf } from "../../src/extract/copy/index.ts";
import { extract } from "../../src/extract/index.ts";
import { steps } from "../../src/extract/tidy/index.ts";
import type { Ablated, Kept } from "./ablate.ts";

type Given = readonly [{ readonly cuts?: { readonly size: number } }?, ...unknown[]];

const used = new Set<string>();
let off: string | null = null;

function run(name: string, itself: (...given: Given) => unknown, given: Given): unknown {
  const [context] = given;
  const before = context?.cuts?.size;
  if (name === off) return before === undefined && name !== "standfirst" ? [] : null;
  const found = itself(...given);
  const isUsed = Array.isArray(found) ? found.length > 0 : Boolean(found) || before !== context?.cuts?.size;
  if (isUsed) used.add(name);
  return found;
}

for (const step of steps) {
  const { name, apply } = step;
  const watched: typeof apply = (draft) => {
    if (name === off) return apply.call(step, { ...draft, drop: () => {} });
    return apply.call(step, { ...draft, drop: (element) => (used.add(name), draft.drop(element)) });
  };
  Object.assign(step, { apply: watched });
}

function cleanedWithout(step: string | null, page: Document): Kept {
  off = step;
  const result: Result<Clipping> = extract(page, location.href, { manner: "article", rules: [], off: [] });
  if (!result.ok) return { error: result.problem.code };
  const { title, byline, publishedAt, html, confidence } = result.value;
  return { title, byline, publishedAt, html, confidence };
}

/** The page is copied once, which costs the most, and the copy cleaned each time. */
function ablate(): Ablated {
  const copied = copyOf(document, "page", location.href);
  if (!copied.ok) return { whole: { error: copied.problem.code }, without: {} };
  const { snapshot } = copied.value;
  const page = snapshot === null ? document : new DOMParser().parseFromString(snapshot, "text/html"); // null: too large
  const whole = cleanedWithout(null, page);
  const names = [...used];
  const without = Object.fromEntries(names.map((name) => [name, cleanedWithout(name, page)]));
  return { whole, without };
}

Object.assign(globalThis, { offprintSwitches: { run }, offprintAblate: () => JSON.stringify(ablate()) });
