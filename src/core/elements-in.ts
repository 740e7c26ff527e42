/**
 * What a selector finds, in document order. An array, and made by hand: going over the browser's own list by `for…of`
 * takes four times as long, and much of cleaning is going over lists.
 */
export function elementsIn<Name extends keyof HTMLElementTagNameMap>(root: ParentNode, selector: Name): HTMLElementTagNameMap[Name][];
export function elementsIn<Found extends Element = Element>(root: ParentNode, selector: string): Found[];
export function elementsIn(root: ParentNode, selector: string): Element[] {
  const found = root.querySelectorAll(selector);
  const { length } = found;
  const listed: Element[] = [];
  for (let at = 0; at < length; at += 1) listed.push(found[at] as Element);
  return listed;
}
