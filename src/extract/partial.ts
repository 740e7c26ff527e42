import { elementsIn } from "#core/elements-in.ts";
import { Names } from "#filters/names.ts";
import { telling } from "#filters/telling.ts";
import { marks } from "./marks.ts";
import type { Metadata } from "./metadata/index.ts";
import { countWords, fold } from "./text.ts";

/**
 * Does the page show only the beginning of its article? It does when it says that the whole is for those who pay
 * or register, and what stands there is short, far shorter than it says, or ends at a gate. A gate alone is enough
 * behind a few paragraphs. Whoever has paid sees the whole, and it is not marked.
 * @param source the body as it was before anything was cut
 * @param words how many were kept
 */
export function isPartial(source: Element, { jsonLd, tier }: Metadata, words: number): boolean {
  const isPaid = jsonLd.isPaid === true || /^(?:locked|paid|premium|subscriber)/i.test(tier ?? "");
  const said = Math.max(jsonLd.words ?? 0, jsonLd.body ? countWords(jsonLd.body) : 0);
  if (isPaid && (words < short || words < said / 2)) return true;
  if (words > (isPaid ? longestTeaser : fewParagraphs)) return false;
  return gatesIn(new Names(source)).length > 0 || (isPaid && isEmptyPart(source, jsonLd.paidPart));
}

/** Words. Below the first a paid article is a teaser; up to the others a gate stands behind one. */
const [short, fewParagraphs, longestTeaser] = [150, 250, 600];

const wayIn = "button, form, a:is([href*='subscri' i], [href*='abo' i], [href*='login' i], [href*='signin' i], [href*='register' i], [href*='offer' i], [href*='plus' i], [href*='premium' i])";

/** UTF-16 units. */
const longestGate = 1500;

/** What stands before the rest of an article: a few words, and a way in. */
function gatesIn(names: Names): readonly Element[] {
  const gates = telling("gates");
  const called = [...names.told(({ whole }) => gates.test(whole) || null)];
  return called.flatMap(([gate]) => {
    const length = fold(gate.textContent).length;
    const isGate = length > 20 && length < longestGate && (gate.matches(wayIn) || gate.querySelector(wayIn) !== null) && !gate.closest(`[${marks.hidden}]`);
    return isGate ? gate : [];
  });
}

/** Names alone: a page may well write a selector that takes the browser minutes. */
const plainSelector = /^[\w\s.,#>="'[\]-]{1,200}$/;

/** What is only for those who pay has a name, and nothing stands in what is called so. */
function isEmptyPart(source: Element, selector = ""): boolean {
  if (!plainSelector.test(selector)) return false;
  try {
    return !elementsIn(source, selector).some((part) => part.textContent.trim().length > 40);
  } catch {
    return false; // the page's own selector, and none
  }
}
