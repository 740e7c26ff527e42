/**
 * Scripts build trees that no HTML describes: a paragraph with a box in it, a link within a link. Written out and parsed
 * again they are another tree, and the snapshot would give another article than the page. Parsing costs as much
 * as all the rest of copying, so only such a tree is sent through the parser.
 */

/** Is it what a parser never gives? May be wrong about trees that a parser does give, which costs a parsing; not the other way. */
type Test = (element: Element) => boolean;

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

const closesParagraph =
  "address, article, aside, blockquote, center, dd, details, dialog, dir, div, dl, dt, fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hgroup, hr, li, main, menu, nav, ol, p, pre, search, section, summary, table, ul";
const headings = set("h1 h2 h3 h4 h5 h6");
const inRow = set("td th");
const inSection = set("tr");
const inTable = set("caption colgroup thead tbody tfoot");
const inHead = set("base link meta title");

const always: Test = () => true;
const holds = (selector: string): Test => (element) => element.firstElementChild !== null && element.querySelector(selector) !== null;
const isFilled: Test = (element) => element.firstChild !== null;
const isOutOf = (names: string): Test => {
  const parents = set(names);
  return (element) => !parents.has(element.parentElement?.localName ?? "");
};
/** Through these the parser looks for an earlier item to close. */
const open = set("a abbr address b bdi bdo big cite code del dfn div em font i ins kbd label mark p q s samp small span strong sub sup time tt u var");
const closes = (names: string): Test => {
  const items = set(names);
  return (element) => {
    let at = element.parentElement;
    while (at && (open.has(at.localName) || at.localName.includes("-"))) at = at.parentElement;
    return at !== null && items.has(at.localName);
  };
};
const isOutOfOrHoldsMoreThan = (names: string, children: ReadonlySet<string>): Test => {
  const isOut = isOutOf(names);
  return (element) => isOut(element) || holdsMoreThan(element, children);
};

const tests: Readonly<Record<string, Test>> = {
  ...named("h1 h2 h3 h4 h5 h6", (element) => headings.has(element.parentElement?.localName ?? "")),
  ...named("area base br col hr img link meta param source track wbr", isFilled),
  ...named("rb rp rt rtc", (element) => /^r[bpt]/.test(element.parentElement?.localName ?? "")),
  ...named("body head html title frame frameset image isindex keygen listing noembed noframes optgroup option plaintext xmp svg", always),
  ...named("dd dt", closes("dd dt")),
  ...named("caption", isOutOf("table")),
  ...named("colgroup", isOutOfOrHoldsMoreThan("table", set("col"))),
  ...named("thead tbody tfoot", isOutOfOrHoldsMoreThan("table", inSection)),
  ...named("td th", isOutOf("tr")),
  p: holds(closesParagraph),
  a: holds("a"),
  button: holds("button"),
  form: holds("form"),
  nobr: holds("nobr"),
  li: closes("li"),
  iframe: (element) => element.firstElementChild !== null,
  table: (element) => holdsMoreThan(element, inTable),
  tr: isOutOfOrHoldsMoreThan("thead tbody tfoot", inRow),
  math: holds("p, div, span, a, img, table, b, i, em, strong, ul, ol"),
};

const tested = Object.keys(tests).join(", ");

/** @param html the tree, written out */
export function isFaithful(root: Element, { head, body }: { readonly head: Element; readonly body: Element }, html: string): boolean {
  if (/[\r\0]/.test(html) || holdsMoreThan(root, set("head body")) || holdsMoreThan(head, inHead)) return false;
  for (const element of body.querySelectorAll(tested)) if (tests[element.localName]?.(element)) return false;
  return true;
}

/** Other elements than these, or words between them. */
function holdsMoreThan(element: Element, names: ReadonlySet<string>): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === Node.ELEMENT_NODE ? !names.has((node as Element).localName) : /\S/.test(node.nodeValue ?? "")) return true;
  }
  return false;
}

function named(names: string, test: Test): Record<string, Test> {
  return Object.fromEntries([...set(names)].map((name) => [name, test]));
}
