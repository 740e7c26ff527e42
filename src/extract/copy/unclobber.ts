import { rootOf } from "./native.ts";

/** Takes off the names by which a form's controls and a document's pictures shadow properties of their owner. */
export function unclobber(doc: Document): void {
  const root = rootOf(doc);
  if (!root) return;
  const named = "[name]:not(meta, a), :is(form, input, button, select, textarea, output, fieldset, img, object, embed, iframe)[id]";
  for (const element of root.querySelectorAll(named)) {
    Element.prototype.removeAttribute.call(element, "name");
    if (!/^(?:a|meta|map|slot)$/.test(element.localName)) Element.prototype.removeAttribute.call(element, "id");
  }
}
