import { nativeGetter } from "#core/native-getter.ts";

/**
 * A page can shadow what it owns: with `<img name="documentElement">` on it, that picture is what
 * `document.documentElement` gives, and a form with `<input name="closest">` has no method of that name any more.
 * So whatever belongs to the page is asked through the prototypes, which in our isolated world it cannot touch.
 */
const getter = <T>(owner: object, name: string) => nativeGetter<unknown, T>(owner, name);

export const rootOf = getter<Element | null>(Document.prototype, "documentElement");
export const bodyOf = getter<HTMLElement | null>(Document.prototype, "body");
export const contentTypeOf = getter<string>(Document.prototype, "contentType");
export const readyStateOf = getter<DocumentReadyState>(Document.prototype, "readyState");
export const windowOf = getter<Window | null>(Document.prototype, "defaultView");
const implementationOf = getter<DOMImplementation>(Document.prototype, "implementation");
export const baseOf = getter<string>(Node.prototype, "baseURI");
/** Elements. */
export const lengthOf = (page: Document): number => Document.prototype.getElementsByTagName.call(page, "*").length;

/** Whether some element stands that many levels below another. */
export const isDeeperThan = (levels: number, page: Document): boolean => Document.prototype.querySelector.call(page, `${"*>".repeat(levels)}*`) !== null;

export const shadowRootOf = getter<ShadowRoot | null>(Element.prototype, "shadowRoot");

/** A native copy, at home in `into` but not yet standing in it: no request, no script, and nothing on the page changes. */
export const copyInto = (into: Document, root: Element): Element => Document.prototype.importNode.call(into, root, true) as Element;

/** No window: nothing in it loads, runs or is painted. */
export const blankDocument = (page: Document): Document => DOMImplementation.prototype.createHTMLDocument.call(implementationOf(page), "");

/** An element's descendants that a selector takes, in document order, templates' contents left out. */
export const allIn = (root: Element, selector: string): ArrayLike<Element> => Element.prototype.querySelectorAll.call(root, selector);

export const closestTo = (element: Element, selector: string): Element | null => Element.prototype.closest.call(element, selector);

/** The body of a root that may stand in no document. */
export const bodyIn = (root: Element): Element | null => Array.from(root.children).find((child) => child.localName === "body") ?? null;

/** Has it a box on the page, and is it not `visibility: hidden`? */
export const isShown = (element: Element): boolean => Element.prototype.checkVisibility.call(element, visibly);

/** Has it a box on the page? */
export const hasBox = (element: Element): boolean => Element.prototype.checkVisibility.call(element);

const visibly = { visibilityProperty: true };

/** Where it stands on the page, in CSS pixels. */
export const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

export const rangeIn = (doc: Document): Range => Document.prototype.createRange.call(doc);

export const selectionOf = (page: Document): Selection | null => Document.prototype.getSelection.call(page);
