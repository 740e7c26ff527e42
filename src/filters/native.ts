import { nativeGetter } from "#core/native-getter.ts";

/** What belongs to a live page, asked past whatever it shadows. */
const getter = <T>(owner: object, name: string) => nativeGetter<Node, T>(owner, name);

export const parentOf = getter<Element | null>(Node.prototype, "parentElement");
export const childrenOf = getter<HTMLCollection>(Element.prototype, "children");
export const classesOf = getter<DOMTokenList>(Element.prototype, "classList");
export const idOf = getter<string>(Element.prototype, "id");
export const tagOf = getter<string>(Element.prototype, "localName");
export const rootOf = getter<HTMLElement>(Document.prototype, "documentElement");
export const focusedIn = getter<Element | null>(Document.prototype, "activeElement");
export const bodyOf = getter<HTMLElement | null>(Document.prototype, "body");

/** What a selector finds. @throws where it is none */
export function allIn(root: ParentNode, selector: string): readonly Element[] {
  const owner = root instanceof Document ? Document : root instanceof DocumentFragment ? DocumentFragment : Element;
  return [...(owner.prototype as ParentNode).querySelectorAll.call(root, selector)];
}
