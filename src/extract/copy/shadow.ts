import { shadowRootOf } from "./native.ts";

/**
 * Puts what an open shadow root shows in place of what its host holds: the root's own children,
 * with the host's children in the slots they were assigned to.
 * @param freeze is told of each element of the root and its copy, before slots are filled
 */
export function flatten(host: Element, copy: Element, freeze: (live: Element, copy: Element) => void): void {
  const root = shadowRootOf(host);
  if (!root || host.childNodes.length !== copy.childNodes.length) return; // what it holds has changed since it was copied: that stays as it was
  const copyOfLight = new Map([...host.childNodes].map((node, index) => [node as Node, copy.childNodes[index]]));
  const shown = copy.ownerDocument.createDocumentFragment();
  const slots: [HTMLSlotElement, Element][] = [];
  for (const child of root.childNodes) {
    const twin = copy.ownerDocument.importNode(child, true); // into a document without a window: custom elements stay asleep
    shown.append(twin);
    if (child.nodeType !== Node.ELEMENT_NODE) continue;
    freeze(child as Element, twin as Element);
    slots.push(...slotsOf(child as Element, twin as Element));
  }
  for (const [slot, twin] of slots) fill(slot, twin, copyOfLight);
  copy.replaceChildren(shown);
}

function slotsOf(live: Element, copy: Element): [HTMLSlotElement, Element][] {
  const copies = [copy, ...copy.querySelectorAll("slot")].filter((each) => each.localName === "slot");
  const slots = [live, ...live.querySelectorAll("slot")].filter((each) => each.localName === "slot");
  return slots.flatMap((slot, index) => (copies[index] ? [[slot as HTMLSlotElement, copies[index]]] : []));
}

/** A slot that nothing was assigned to shows its own children. */
function fill(slot: HTMLSlotElement, twin: Element, copyOf: ReadonlyMap<Node, ChildNode | undefined>): void {
  const assigned = slot.assignedNodes().map((node) => copyOf.get(node));
  const nodes = assigned.filter((node) => node !== undefined);
  twin.replaceWith(...(nodes.length > 0 ? nodes : twin.childNodes));
}
