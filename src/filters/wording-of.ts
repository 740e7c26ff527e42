import type { Kind } from "#core/kind.ts";
import { brokenText, hasControl, isLoneLine, isTeasers, linkShare, nextWithContent, proseFollows, standsApart } from "./block-shape.ts";
import { lineOf, phrasesOf, type PhraseFound, type WordingShape } from "./wording.ts";
import { lengthInWords } from "./words.ts";

/** A block that a wording pack knows: phrase, shape and place agree. */
export interface WordingMatch {
  readonly kind: Kind;
  /** The shape that it has. A `heading` names what follows it; see `linksAfter`. */
  readonly as: WordingShape;
  /** What the ledger writes as the rule: the pack and its line. */
  readonly line: string;
}

/** UTF-16 units, white space and all. Furniture is short. */
export const longestBlock = 1200;

/**
 * Whether a block is furniture by its words. Pure; reads the block and what stands right behind it.
 *
 * Ask it about a small block (`p`, `h1`–`h6`, `li`, a `div` without blocks of prose in it), innermost last: of a
 * box and the heading in it, the box is the better answer. What stands in a line is `wordingInLine`'s. It holds a phrase for clutter only when the block has the phrase's shape, so these stay:
 * "Read also the appendix of the report before you vote, she said.", a subhead "Comments" with paragraphs
 * behind it, a story that begins "Share prices", everything that begins with a quotation mark.
 * @param only ask for these kinds
 */
export function wordingOf(block: Element, only: ReadonlySet<Kind>): WordingMatch | null {
  if (block.textContent.length > longestBlock) return null;
  const text = brokenText(block);
  const lang = block.closest("[lang]")?.getAttribute("lang") ?? null;
  for (const found of phrasesOf(text, lang)) {
    if (!only.has(found.kind)) continue;
    const as = found.as.find((shape) => hasShape[shape](block, text, found));
    if (as) return { kind: found.kind, as, line: lineOf(found) };
  }
  return null;
}

/** UTF-16 units of a box of other stories. */
const longestBox = 8000;

/** What a `heading` names: the largest box that it stands at the top of and that shows other stories; else the links behind it. */
export function namedBy(heading: Element): readonly Element[] {
  let box: Element | null = null;
  for (let at = heading.parentElement; at && !at.matches("body, main, article") && at.textContent.length <= longestBox; at = at.parentElement) {
    if (!at.textContent.trimStart().startsWith(heading.textContent.trim())) break;
    if (isTeasers(at)) box = at;
  }
  return box ? [box] : linksAfter(heading);
}

/**
 * What a `heading` names without a box around it: the elements right behind it that are hardly more than links.
 * A `p` that says "Read also:" is followed by a list; the list goes with it.
 */
export function linksAfter(heading: Element): readonly Element[] {
  const links: Element[] = [];
  for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
    const text = next.textContent.trim();
    if ((text !== "" && linkShare(next, 0) < 0.8) || (text === "" && !next.querySelector("a"))) break;
    links.push(next);
  }
  return links;
}

const separator = /^[\s\])】］〕]*(?:[:：|｜»›>→▶►▸•،，、]|\.{3}|…|[-–—]\s|\p{So})/u;
/** "See also [edit]": a chapter's heading, with something to press. */
const inBrackets = /^\s*\[[^\]]*\]\s*$/;
const onlyTrimmings = /^[\s\p{P}\p{S}\p{N}]*[xX×]?[\s\p{P}]*$/u;

/** Whether a text is the phrase and no more; behind "…", which ends a phrase that goes on, a few words. */
function isWhole(text: string, { end, phrase }: PhraseFound): boolean {
  const rest = text.slice(end);
  return phrase.endsWith("…") ? lengthInWords(rest, 5) < 5 && !/[.!?۔।。！？]\s*$/.test(rest) : onlyTrimmings.test(rest);
}

/** "Leave a reply", and behind it "Your email address will not be published": no prose, however long. */
function sameKindFollows(block: Element, { kind }: PhraseFound): boolean {
  const next = nextWithContent(block)?.textContent ?? "";
  return phrasesOf(next.slice(0, 200)).some((found) => found.kind === kind && found.as.includes("opening"));
}

const hasShape: Readonly<Record<WordingShape, (block: Element, text: string, found: PhraseFound) => boolean>> = {
  label(block, text, { end }) {
    const rest = text.slice(end);
    const words = lengthInWords(rest, 61);
    if (words === 0 || words > 60 || inBrackets.test(rest) || linkShare(block, end) < 0.8) return false;
    return separator.test(rest) || standsApart(block, end);
  },
  bareLabel(block, text, { end }) {
    const rest = text.slice(end);
    const words = lengthInWords(rest, 23);
    if (block.querySelector("a[href]") || words < 3 || words > 22) return false;
    const headline = rest.replace(/^\s*[:：|–-]\s*/, "").trim();
    // A headline begins large, where the script knows large letters, and ends without a full stop.
    return /^\s*[:：|–-]/.test(rest) && !/^\p{Ll}/u.test(headline) && !/[.۔。।]["”’»]?$/.test(headline);
  },
  heading: (block, text, found) => isWhole(text, found) && (!proseFollows(block) || sameKindFollows(block, found)),
  line: (block, text, found) => isWhole(text, found) && isLoneLine(block),
  opening(block, text) {
    const words = lengthInWords(text, 61);
    return words <= 20 || (words <= 60 && hasControl(block));
  },
};
