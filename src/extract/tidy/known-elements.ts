import { elements, mathNamespace } from "#sanitise/allow-list.ts";
import type { Step } from "./index.ts";

/** What holds no text of the article: taken out whole. Everything else that we do not know gives way to its children. */
const empty: ReadonlySet<string> = new Set(
  "applet area audio base button canvas datalist dialog embed frame frameset iframe input link map meta meter nav noscript object optgroup option output param picture progress script select source style svg template textarea title track video".split(" "),
);

/** Containers whose text would run into its neighbour's if they merely gave way. */
const blocks: ReadonlySet<string> = new Set("article body center dir fieldset footer form header hgroup html legend main menu search".split(" "));

const modern: Readonly<Record<string, string>> = { big: "b", strike: "s", tt: "code", acronym: "abbr", xmp: "pre", listing: "pre", plaintext: "pre" };

/** The sanitiser takes what is not on its list away with all that is in it. So whatever holds text is made into something on the list. */
export const knownElements: Step = {
  name: "known-elements",
  apply({ root }) {
    for (const element of root.querySelectorAll("*")) settle(element);
  },
};

function settle(element: Element): void {
  const name = element.localName;
  if (name in elements || element.namespaceURI === mathNamespace) return;
  if (name === "picture") element.replaceWith(...element.querySelectorAll("img"));
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
