import type { Place } from "#core/removal.ts";

/** A point between the nodes of a tree, held by its neighbours: it stays good while blocks are put in elsewhere. */
export interface Point {
  readonly parent: Element;
  /** The child element before it, if any. */
  readonly previous: Element | null;
  /** UTF-16 units of the text run behind `previous` that stand before the point. */
  readonly offset: number;
}

/** Where `node` stands under `root`, told so that it can be found again after `node` is gone. */
export function placeOf(root: Element, node: ChildNode): Place {
  return placesIn(root)(pointBefore(node));
}

/** The point right before `node`. */
export function pointBefore(node: ChildNode): Point {
  let offset = 0;
  let before = node.previousSibling;
  for (; before && !(before instanceof Element); before = before.previousSibling) offset += before.nodeValue?.length ?? 0;
  return { parent: node.parentNode as Element, previous: before, offset };
}

/** The point right behind `node`. */
export function pointAfter(node: ChildNode): Point {
  if (node instanceof Element) return { parent: node.parentNode as Element, previous: node, offset: 0 };
  const { parent, previous, offset } = pointBefore(node);
  return { parent, previous, offset: offset + (node.nodeValue?.length ?? 0) };
}

/** Writes points down: numbers alone, so that they survive being serialised and parsed. The tree stays as it is meanwhile. */
export function placesIn(root: Element): (point: Point) => Place {
  const indexes = new Map<Element, number>();
  const indexOf = (element: Element): number => {
    if (!indexes.has(element)) for (const [index, each] of [...(element.parentElement?.children ?? [])].entries()) indexes.set(each, index);
    return indexes.get(element) ?? 0;
  };
  return ({ parent, previous, offset }) => {
    const path: number[] = [];
    for (let at: Element = parent; at !== root && at.parentElement; at = at.parentElement) path.unshift(indexOf(at));
    return { path, after: previous ? indexOf(previous) + 1 : 0, offset };
  };
}

/** Finds a place again. A place that does not fit the tree gives the nearest point that does: nothing gets lost. */
export function pointOf(root: Element, place: Place): Point {
  let parent = root;
  for (const index of place.path) {
    const child = parent.children[index];
    if (!child) return { parent, previous: parent.lastElementChild, offset: Number.POSITIVE_INFINITY };
    parent = child;
  }
  const previous = place.after === 0 ? null : (parent.children[place.after - 1] ?? parent.lastElementChild);
  return { parent, previous, offset: place.offset };
}

/** Puts `nodes` at a point. Several at one text run: the last first, so that offsets still hold. */
export function insertAt({ parent, previous, offset }: Point, nodes: Node): void {
  let next: ChildNode | null = previous ? previous.nextSibling : parent.firstChild;
  let left = offset;
  while (left > 0 && next instanceof Text) {
    if (next.length > left) next.splitText(left);
    left -= next.length;
    next = next.nextSibling;
  }
  parent.insertBefore(nodes, next);
}
