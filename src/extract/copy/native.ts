/**
 * A document's own properties can be shadowed by the page: `<img name="documentElement">` is then what
 * `document.documentElement` gives. These ask the prototypes.
 */
const getter = <T>(owner: object, name: string) => {
  const get = Object.getOwnPropertyDescriptor(owner, name)?.get;
  return (of: unknown): T => get?.call(of) as T;
};

export const rootOf = getter<Element | null>(Document.prototype, "documentElement");
export const contentTypeOf = getter<string>(Document.prototype, "contentType");
export const readyStateOf = getter<DocumentReadyState>(Document.prototype, "readyState");
export const baseOf = getter<string>(Node.prototype, "baseURI");
export const windowOf = getter<Window | null>(Document.prototype, "defaultView");
export const doctypeOf = getter<DocumentType | null>(Document.prototype, "doctype");
export const bodyOf = getter<HTMLElement | null>(Document.prototype, "body");
export const headOf = getter<HTMLHeadElement | null>(Document.prototype, "head");
export const titleOf = getter<string>(Document.prototype, "title");

/** A native copy: no request, no script, and nothing on the page changes. */
export const cloneOf = (page: Document): Document => Node.prototype.cloneNode.call(page, true) as Document;

/** Every element in document order, templates' contents left out. */
export const elementsOf = (root: Document): readonly Element[] =>
  Array.from(Document.prototype.getElementsByTagName.call(root, "*"));
