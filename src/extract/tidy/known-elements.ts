import { elementsIn } from "#core/elements-in.ts";
import { elements, mathNamespace } from "#sanitise/allow-list.ts";
import type { Step } from "./index.ts";

/** What holds no text, whatever stands in it: taken out whole. Everything else that we do not know gives way to its children. */
const empty: ReadonlySet<string> = new Set(
  "applet area audio base button canvas datalist embed frame frameset iframe input link map meta meter noscript object optgroup option param progress script select source style svg template textarea title track video".split(" "),
);

/** Text that never belongs to an article: a way about the page, a window above it. */
const apart = "nav, dialog";

/** Containers whose text would run into its neighbour's if they merely gave way. */
const blocks: ReadonlySet<string> = new Set("article body center dir fieldset footer form header hgroup html legend main menu nav search dialog".split(" "));

/** A parser ends a `<p>` before one of these, and what stands behind would be a paragraph without a beginning. */
const endsParagraph = "address, aside, blockquote, details, div, dl, figcaption, figure, h1, h2, h3, h4, h5, h6, hr, ol, p, pre, section, summary, table, ul";

const modern: Readonly<Record<string, string>> = { big: "b", strike: "s", tt: "code", acronym: "abbr", xmp: "pre", listing: "pre", plaintext: "pre" };

/** The sanitiser takes what is not on its list away with all that is in it. So whatever holds text is made into something on the list. */
export const knownElements: Step = {
  name: "known-elements",
  apply({ root, drop }) {
    for (const element of elementsIn(root, apart)) drop(element);
    for (const element of elementsIn(root, "*")) settle(element);
    for (const paragraph of elementsIn(root, "p")) if (paragraph.firstElementChild && paragraph.querySelector(endsParagraph)) rename(paragraph, "div");
  },
};

function settle(element: Element): void {
  const name = element.localName;
  if (name in elements || element.namespaceURI === mathNamespace) return;
  if (name === "picture") element.replaceWith(...element.children); // a caption may stand in it
  else if (empty.has(name)) element.remove();
  else if (name in modern) rename(element, modern[name] ?? name);
  else if (blocks.has(name) || holdsBlocks(element)) rename(element, "div");
  else element.replaceWith(...element.childNodes);
}

const holdsBlocks = (element: Element): boolean => element.querySelector("p, div, ul, ol, table, h1, h2, h3, h4, blockquote, figure, pre, section") !== null;

/** Another element in its place, with its children and attributes. */
export function rename(element: Element, name: string): Element {
  const renamed = element.ownerDocument.createElement(name);
  for (const { name: attribute, value } of element.attributes) if (/^[a-z][\w-]*$/i.test(attribute)) renamed.setAttribute(attribute, value);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}
