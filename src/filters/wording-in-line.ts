import type { Kind } from "#core/kind.ts";
import { beside, breaksBeside, lineAround, lineBehind, rangeIn, type Line } from "./line.ts";
import { lineOf, phrasesOf, type PhraseFound } from "./wording.ts";
import type { WordingMatch } from "./wording-of.ts";
import { lengthInWords } from "./words.ts";

/** A part of a line that a wording pack knows. */
export interface WordingInLine extends WordingMatch {
  /** From the phrase, bullets and brackets before it included, to the end of what belongs to it. */
  readonly range: Range;
}

/**
 * Where in a text a phrase could begin that leads up to a link behind it: the last sentence that begins in it.
 * "It stands. (Read also: " → 11. Null when no link follows, or the text has no sentence but the one it begins with.
 */
export function leadToLink(text: Text): number | null {
  if (!mayBreak.test(text.data) || !linkBehind(text)) return null;
  const said = text.data.replace(/[\s\p{P}\p{S}]+$/u, "");
  const from = Math.max(0, said.length - longestLead);
  const begin = [...said.slice(from).matchAll(sentenceBreak)].at(-1);
  return begin ? from + begin.index + begin[0].length : null;
}

/** UTF-16 units: what stands before the link is a phrase, and no long one. */
const longestLead = 80;
const sentenceBreak = /[.!?…۔؟।。！？]["”’»)]*(?:\s+|(?=[^\p{ASCII}]))|[|•·]\s+|\s*(?=[([（【［〔])|(?<=[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}])\s+/gu;
/** Quick, for it is asked of every text: without one of these there is no break. */
const mayBreak = /[.!?…۔؟।。！？|•·([（【［〔\u0e00-\u0eff\u1780-\u17ff]/;
/** What stands before a sentence: the end of one, a bullet, the beginning of the line; in scripts without full stops a space. */
const sentenceEnd = /(?:^|[.!?…:|•·۔؟।。！？]["”’»)]*)\s*$|[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]\s+$/u;

function linkBehind(text: Text): boolean {
  for (let at = beside(text, "behind"); at; at = beside(at, "behind")) if (at.data.trim()) return isLinked(at);
  return false;
}

/**
 * Whether a part of a line is furniture by its words: the sentence that leads to another story in the midst of a
 * paragraph, or a line of its own between two breaks, which no element holds. Pure.
 * @param from where in the text the phrase would begin
 * @param only ask for these kinds
 * @param far what `lineAround` remembers from one text of a page to the next
 */
export function wordingInLine(text: Text, from: number, only: ReadonlySet<Kind>, far?: Set<Text>): WordingInLine | null {
  const line = lineAround(text, far);
  if (!line) return null;
  const begin = (line.starts[line.texts.indexOf(text)] ?? 0) + from;
  const lang = line.block.closest("[lang]")?.getAttribute("lang") ?? null;
  for (const found of phrasesOf(line.said.slice(begin), lang)) {
    if (!only.has(found.kind)) continue;
    const there = { ...found, start: begin + found.start, end: begin + found.end };
    const match = sentence(line, there) ?? wholeLine(line, there) ?? labelBehind(line, there);
    if (match) return { kind: found.kind, line: lineOf(found), ...match };
  }
  return null;
}

type Found = Pick<WordingInLine, "as" | "range"> | null;

/** "… in a bread bag. Read also: [Sea wall money runs out]. The next day …" */
function sentence(line: Line, found: PhraseFound): Found {
  if (found.kind !== "readAlso" || !found.as.includes("label")) return null;
  const from = beginning(line, found.start);
  const before = line.said.slice(0, from);
  const isOwn = sentenceEnd.test(before);
  if (!isOwn && !/^[([（【［〔]/.test(line.said.slice(from))) return null;
  const links = linksFrom(line, found.end);
  if (!links || lengthInWords(line.said.slice(links.start, links.end), 61) > 60) return null;
  const to = links.end + ((isOwn ? closing : closingBracket).exec(line.said.slice(links.end))?.[0].length ?? 0);
  const behind = line.said.slice(to);
  const isAlone = before.trim() === "" && behind.trim() === "";
  if (!isAlone && !isSetApart(line, found, links.start)) return null;
  return goesOn.test(behind) ? null : { as: "label", range: rangeIn(line, from, to) };
}

/** What may stand behind a link that closes the sentence, or the bracket within one; and what shows that a sentence runs on. */
const closing = /^\s*[)\]）】］〕>»›→▶|.。।۔…!]+/u;
const closingBracket = /^\s*[)\]）】］〕]+/u;
const goesOn = /^\s*[\p{Ll},;:،؛、，]/u;

/** Bullets, pictographs and an open bracket before a phrase go with it. */
function beginning(line: Line, phrase: number): number {
  const trimmings = /(?:[([（【［〔►▶▸•·➤➜→»›👉*☛✔|-]|\p{So}|\uFE0F|\s)*$/u.exec(line.said.slice(0, phrase))?.[0] ?? "";
  return phrase - trimmings.trimStart().length;
}

/** A colon, an arrow or the edge of an element between the phrase and its link: else the link may be the phrase's object. */
function isSetApart(line: Line, { start, end }: PhraseFound, link: number): boolean {
  if (/[:：|｜»›>→▶►▸•…–—]|\s-\s|\p{So}/u.test(line.said.slice(end, link))) return true;
  const label = rangeIn(line, start, end);
  return label.startContainer === label.endContainer && label.startContainer.nodeType === Node.ELEMENT_NODE;
}

/** Links that stand one behind the other, from an offset on, with nothing but punctuation between them. */
function linksFrom(line: Line, from: number): { readonly start: number; readonly end: number } | null {
  let links = null as { readonly start: number; readonly end: number } | null;
  for (const [index, text] of line.texts.entries()) {
    const start = line.starts[index] ?? 0;
    const skipped = Math.max(0, from - start);
    const first = text.data.slice(skipped).search(/[\p{L}\p{N}]/u);
    if (first === -1) continue;
    if (!isLinked(text)) return links;
    links = { start: links?.start ?? start + skipped + first, end: start + text.data.trimEnd().length };
  }
  return links;
}

const isLinked = (text: Text): boolean => text.parentElement?.closest("a[href]") !== null;

/** A line between two breaks that holds a phrase and no more; where it names links on the lines behind it, those too. */
function wholeLine(line: Line, found: PhraseFound): Found {
  const { said, block } = line;
  if (/[\p{L}\p{N}]/u.test(said.slice(0, found.start)) || isBlockAlone(line) || block.closest(partOfMore)) return null;
  const isWhole = !/[\p{L}\p{N}]/u.test(said.slice(found.end));
  if (isWhole && (found.as.includes("heading") || found.as.includes("label"))) {
    const links = linkLinesBehind(line);
    if (links) return { as: "heading", range: spanning(rangeIn(line, 0, said.length), links) };
  }
  if (isBold(line) || isVerse(line)) return null;
  if (isWhole && found.as.includes("line")) return { as: "line", range: rangeIn(line, 0, said.length) };
  return found.as.includes("opening") && lengthInWords(said, 21) <= 20 ? { as: "opening", range: rangeIn(line, 0, said.length) } : null;
}

const partOfMore = "td, th, dd, dt, pre, code, figcaption, li, h1, h2, h3, h4, h5, h6";

/** Then the whole block has been asked already. */
const isBlockAlone = ({ block, said }: Line): boolean => block.textContent.trim() === said.trim();

/** A subhead, as one writes it where headings are not at hand. */
const isBold = ({ texts }: Line): boolean => texts.every((text) => !text.data.trim() || text.parentElement?.closest("b, strong"));

/** A single break before it or behind it: what stands there belongs to it. Furniture has room around it. */
const isVerse = ({ texts }: Line): boolean => breaksBeside(texts[0] as Text, "before") === 1 || breaksBeside(texts.at(-1) as Text, "behind") === 1;

/** The last of the lines right behind this one that are links and no more. */
function linkLinesBehind(line: Line): Range | null {
  let last: Line | null = null;
  for (let next = lineBehind(line); next && linksFrom(next, 0)?.end === next.said.trimEnd().length; next = lineBehind(next)) last = next;
  return last && rangeIn(last, 0, last.said.length);
}

function spanning(first: Range, last: Range): Range {
  const range = first.cloneRange();
  range.setEnd(last.endContainer, last.endOffset);
  return range;
}

/** "[Sea wall money runs out] – read also": the link first, the label behind it, and nothing else on the line. */
function labelBehind(line: Line, { kind, as, start, end }: PhraseFound): Found {
  if (kind !== "readAlso" || !as.includes("label") || /[\p{L}\p{N}]/u.test(line.said.slice(end))) return null;
  const links = linksFrom(line, 0);
  if (!links || links.end > start || /[\p{L}\p{N}]/u.test(line.said.slice(0, links.start) + line.said.slice(links.end, start))) return null;
  return { as: "label", range: rangeIn(line, 0, line.said.length) };
}
