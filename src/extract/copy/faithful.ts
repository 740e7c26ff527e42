import { elementsIn } from "#core/elements-in.ts";

/**
 * Scripts build trees that no HTML describes: a paragraph with a box in it, a link within a link. Written out and parsed
 * again they are another tree, and the snapshot would give another article than the page. Parsing costs as much
 * as all the rest of copying, so only such a tree is sent through the parser.
 */

const closesParagraph =
  "address, article, aside, blockquote, center, dd, details, dialog, dir, div, dl, dt, fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hgroup, hr, li, main, menu, nav, ol, p, pre, search, section, summary, table, ul";
const list = (names: string): readonly string[] => names.split(" ");
const set = (names: string): ReadonlySet<string> => new Set(list(names));

/** None stands in another of its name. */
const nested = list("a button form nobr");
/** None stands right within another of its list. */
const alike = [list("h1 h2 h3 h4 h5 h6"), list("rb rp rt rtc")];
const empty = list("area base br col hr img link meta param source track wbr");
const unwritten = list("body head html title frame frameset image isindex keygen listing noembed noframes optgroup option plaintext xmp svg");
const outOfTable = ":not(table) > :is(caption, colgroup, thead, tbody, tfoot), :not(tr) > :is(td, th), :not(thead, tbody, tfoot) > tr";

/**
 * What a parser never gives, as far as a selector can say it, made of these elements. May be wrong about trees that a
 * parser does give, which costs a parsing; not the other way.
 */
function neverParsed(elements: ReadonlySet<string>): string {
  const there = (names: readonly string[]) => names.filter((name) => elements.has(name));
  const within = alike.map(there).filter((names) => names.length > 0).map((names) => `:is(${names.join(", ")})`);
  return [
    ...there(nested).map((name) => `${name} ${name}`),
    ...there(empty).map((name) => `${name}:not(:empty)`),
    ...there(unwritten),
    ...within.map((names) => `${names} > ${names}`),
    ...there(["iframe"]).map((name) => `${name} > *`),
    ...(there(list("table caption colgroup thead tbody tfoot tr td th")).length > 0 ? [outOfTable] : []),
  ].join(", ");
}

const inHead = set("base link meta title");
const inRow = set("td th");
const inSection = set("tr");

/** By what a table and its parts hold. */
const inTable: Readonly<Record<string, ReadonlySet<string>>> = { table: set("caption colgroup thead tbody tfoot"), colgroup: set("col"), thead: inSection, tbody: inSection, tfoot: inSection, tr: inRow };

/** Through these the parser looks for an earlier item to close. */
const open = set("a abbr address b bdi bdo big cite code del dfn div em font i ins kbd label mark p q s samp small span strong sub sup time tt u var");

function closesItem(element: Element): boolean {
  let at = element.parentElement;
  while (at && (open.has(at.localName) || at.localName.includes("-"))) at = at.parentElement;
  return at !== null && /^(?:li|dd|dt)$/.test(at.localName) && (at.localName === "li") === (element.localName === "li");
}

/**
 * @param html the tree, written out
 * @param elements what its elements are called, at least
 */
export function isFaithful(root: Element, { head, body }: { readonly head: Element; readonly body: Element }, html: string, elements: ReadonlySet<string>): boolean {
  if (html.includes("\r") || html.includes("\0") || holdsMoreThan(root, set("head body")) || holdsMoreThan(head, inHead)) return false;
  if (body.querySelector(neverParsed(elements))) return false;
  if (anyHolds(elementsIn(body, "p"), closesParagraph) || (elements.has("math") && anyHolds(elementsIn(body, "math"), "p, div, span, a, img, table, b, i, em, strong, ul, ol"))) return false;
  for (const item of elementsIn(body, "li, dd, dt")) if (closesItem(item)) return false;
  for (const part of elements.has("table") ? elementsIn(body, Object.keys(inTable).join(", ")) : []) if (holdsMoreThan(part, inTable[part.localName] as ReadonlySet<string>)) return false;
  return true;
}

/** Asked of each: as one selector the browser would climb up from all that it names. */
const anyHolds = (elements: readonly Element[], selector: string): boolean => elements.some((element) => element.firstElementChild && element.querySelector(selector));

/** Other elements than these, or words between them. */
function holdsMoreThan(element: Element, names: ReadonlySet<string>): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === Node.ELEMENT_NODE ? !names.has((node as Element).localName) : /\S/.test(node.nodeValue ?? "")) return true;
  }
  return false;
}
