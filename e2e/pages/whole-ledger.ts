import type { Clipping } from "#core/clipping.ts";
import type { Removal } from "#core/removal.ts";
import { copyOf } from "#extract/copy/index.ts";
import { assemble } from "#ledger/assemble.ts";
import { pointOf } from "#ledger/place.ts";

/** Where what a person gets back is not what the page said. */
export interface Gap {
  /** What the page says there and the article with everything put back does not; the end of either is cut off. */
  readonly page: string;
  readonly article: string;
}

/**
 * Holds an article and its ledger against the page it came from: with everything put back that was taken from amid
 * the article, its text must be one unbroken run of the page's text. White space aside, nothing may be missing,
 * doubled or elsewhere.
 * @returns the first place where that fails, or null
 */
export function gapIn({ html, removed, snapshot }: Clipping): Gap | null {
  const copied = copyOf(new DOMParser().parseFromString(snapshot ?? "", "text/html"), "page", "https://news.example/");
  if (!copied.ok) throw new Error(copied.problem.code);
  const page = squeeze(readableText(copied.value.doc.body));
  const article = squeeze(assemble(html, removed, allPutBack(amidst(html, removed))).textContent);
  return page.includes(article) ? null : firstGap(page, article);
}

export const squeeze = (text: string): string => text.replace(/\s+/g, "");

/** What is no text although it stands between tags: labels to be pressed, and what is for browsers without the thing. */
const silent = "button, audio, video, iframe, object, canvas, progress, meter, select, textarea, option, noscript, script, style, title";

function readableText(body: Element): string {
  const copy = body.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll(silent)) each.remove();
  return copy.textContent;
}

const allPutBack = (removed: readonly Removal[]) => Object.fromEntries(removed.map(({ id }) => [id, "putBack" as const]));

/** The blocks that have something of the article before and behind them. */
function amidst(html: string, removed: readonly Removal[]): readonly Removal[] {
  const root = assemble(html, [], {});
  const whole = squeeze(root.textContent).length;
  const before = root.ownerDocument.createRange();
  before.setStart(root, 0);
  return removed.filter(({ place }) => {
    const { parent, previous, offset } = pointOf(root, place);
    const run = previous ? previous.nextSibling : parent.firstChild;
    if (run instanceof Text) before.setEnd(run, Math.min(offset, run.length));
    else if (previous) before.setEndAfter(previous);
    else before.setEnd(parent, 0);
    const length = squeeze(before.toString()).length;
    return length > 0 && length < whole;
  });
}

/** Looks for the beginning of the article on the page, goes along with both, and shows how either goes on. */
function firstGap(page: string, article: string): Gap {
  let good = Math.min(40, article.length);
  let at = page.indexOf(article.slice(0, good)) + good;
  if (at < good) return { page: "", article: article.slice(0, 80) };
  while (good < article.length && page[at] === article[good]) [good, at] = [good + 1, at + 1];
  return { page: page.slice(at, at + 80), article: article.slice(good, good + 80) };
}
