/**
 * A page can shadow what it owns: with `<img name="documentElement">` on it, that picture is what
 * `document.documentElement` gives, and a form with `<input name="closest">` has no method of that name any more.
 * So whatever belongs to the page is asked through the prototypes, which in our isolated world it cannot touch.
 */
const getter = <T>(owner: object, name: string) => {
  const get = Object.getOwnPropertyDescriptor(owner, name)?.get;
  return (of: unknown): T => get?.call(of) as T;
};

export const rootOf = getter<Element | null>(Document.prototype, "documentElement");
export const bodyOf = getter<HTMLElement | null>(Document.prototype, "body");
export const contentTypeOf = getter<string>(Document.prototype, "contentType");
export const readyStateOf = getter<DocumentReadyState>(Document.prototype, "readyState");
export const windowOf = getter<Window | null>(Document.prototype, "defaultView");
export const doctypeOf = getter<DocumentType | null>(Document.prototype, "doctype");
export const baseOf = getter<string>(Node.prototype, "baseURI");
export const parentOf = getter<Element | null>(Node.prototype, "parentElement");
export const shadowRootOf = getter<ShadowRoot | null>(Element.prototype, "shadowRoot");

/** A native copy: no request, no script, and nothing on the page changes. */
export const cloneOf = (page: Document): Document => Node.prototype.cloneNode.call(page, true) as Document;

/** The descendants in document order, templates' contents left out. */
export const elementsIn = (root: Element): readonly Element[] => Array.from(Element.prototype.getElementsByTagName.call(root, "*"));

export const closestTo = (element: Element, selector: string): Element | null => Element.prototype.closest.call(element, selector);

/** Has it a box on the page? @param fully also: is it not `visibility: hidden`? */
export const isShown = (element: Element, fully: boolean): boolean =>
  Element.prototype.checkVisibility.call(element, { visibilityProperty: fully });

export const rangeIn = (doc: Document): Range => Document.prototype.createRange.call(doc);

export const selectionOf = (page: Document): Selection | null => Document.prototype.getSelection.call(page);
