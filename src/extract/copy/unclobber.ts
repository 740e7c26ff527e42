import { elementsIn } from "#core/elements-in.ts";

/**
 * Takes off the names by which a form's controls and a document's pictures shadow properties of their owner:
 * after this, `form.remove` is the function again and not an `<input name="remove">`.
 */
export function unclobber(root: Element): void {
  for (const element of elementsIn(root, "form, input, button, select, textarea, output, fieldset, img, object, embed, iframe")) {
    for (const name of ["id", "name"]) Element.prototype.removeAttribute.call(element, name);
  }
}
