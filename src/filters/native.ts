/**
 * A live page can shadow what it owns: a form with `<input name="parentElement">` has that input for a parent. Whatever
 * belongs to such a page is asked through the prototypes, which in our isolated world it cannot touch.
 */
const getter = <T>(owner: object, name: string) => {
  const get = Object.getOwnPropertyDescriptor(owner, name)?.get;
  return (of: Node): T => get?.call(of) as T;
};

export const parentOf = getter<Element | null>(Node.prototype, "parentElement");
export const childrenOf = getter<HTMLCollection>(Element.prototype, "children");
export const classesOf = getter<DOMTokenList>(Element.prototype, "classList");
export const idOf = getter<string>(Element.prototype, "id");
export const tagOf = getter<string>(Element.prototype, "localName");
export const rootOf = getter<HTMLElement>(Document.prototype, "documentElement");
export const bodyOf = getter<HTMLElement | null>(Document.prototype, "body");

/** What a selector finds. @throws where it is none */
export function allIn(root: ParentNode, selector: string): readonly Element[] {
  const owner = root instanceof Document ? Document : root instanceof DocumentFragment ? DocumentFragment : Element;
  return [...(owner.prototype as ParentNode).querySelectorAll.call(root, selector)];
}
