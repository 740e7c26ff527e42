import { allIn, childrenOf, classesOf, idOf, parentOf, tagOf } from "./native.ts";

/** Names that tell one visit or one article from another, and would not be there next time. */
const passing = /\d{3,}|[\da-f]{8,}|^(?:css|sc|jsx|svelte|emotion)-|^_|--?[A-Za-z\d]{5,}_|^data-v-|is-|has-|active|open|focus|hover|visible|selected/;

/** A selector of this kind matches more than so many elements of a page: it means something else. */
const mostAlike = 12;

/**
 * A short selector by which a person would know an element, and by which it will be found on the site's next page too:
 * its id or a telling class; else its place below something that has one.
 */
export function selectorFor(element: Element, root: ParentNode = element.ownerDocument): string {
  const own = namesOf(element).find((selector) => isTelling(selector, root));
  if (own) return own;
  const steps: string[] = [];
  for (let at: Element | null = element; at && tagOf(at) !== "body" && tagOf(at) !== "html"; at = parentOf(at)) {
    const named = at === element ? undefined : namesOf(at).find((selector) => isTelling(selector, root));
    steps.unshift(named ?? place(at));
    if (named) break;
  }
  return steps.join(" > ");
}

/** What the element calls itself, the most telling first. */
function namesOf(element: Element): readonly string[] {
  const tag = tagOf(element);
  const own = idOf(element);
  const id = own.length > 2 && !passing.test(own) ? [`#${CSS.escape(own)}`] : [];
  const classes = [...classesOf(element)].filter((name) => !passing.test(name) && name.length > 2);
  const single = classes.map((name) => `.${CSS.escape(name)}`);
  return [...id, ...single, ...single.map((name) => `${tag}${name}`), ...(single.length > 1 ? [single.join("")] : [])];
}

function isTelling(selector: string, root: ParentNode): boolean {
  const alike = allIn(root, selector);
  if (alike.length === 0 || alike.length > mostAlike) return false;
  return !alike.some((each) => allIn(each, "h1").length > 0 && allIn(each, "p").length > 8); // the whole story, called by some other name
}

/** Its tag, and which of that tag it is among its siblings where there are several. */
function place(element: Element): string {
  const tag = tagOf(element);
  const parent = parentOf(element);
  const same = [...(parent ? childrenOf(parent) : [])].filter((each) => tagOf(each) === tag);
  return same.length > 1 ? `${tag}:nth-of-type(${same.indexOf(element) + 1})` : tag;
}
