import { elementsIn } from "#core/elements-in.ts";
import { marks } from "../marks.ts";
import { numberOf } from "../trace/number.ts";

/** Puts elements of the numbered source into the article, each where it stood among what was kept. What is left there of one gives way to the whole. */
export function putBack(article: Element, elements: readonly Element[]): void {
  if (elements.length === 0) return;
  const root = article.firstElementChild?.id === "readability-page-1" ? article.firstElementChild : article;
  for (const element of elements) root.querySelector(`[${marks.number}="${placeOf(element)}"]`)?.remove();
  const kept = elementsIn(root, `[${marks.number}]`).map(placed).toSorted((a, b) => a.place - b.place);
  for (const element of elements) {
    const at = firstBehind(kept, placeOf(element));
    const copy = copyFor(article, element);
    const around = ancestorsOf(element);
    const within = lastOf(kept, at, ({ place }) => around.has(place)) ?? root;
    const before = lastOf(kept, at, ({ place }) => !around.has(place));
    const behind = kept[at]?.element;
    if (before && within.contains(before)) outermost(before, around, root).after(copy);
    else if (behind && within.contains(behind)) outermost(behind, around, root).before(copy);
    else within.append(copy);
    kept.splice(at, 0, placed(copy));
  }
}

/** An element and its number, read once: each is asked for its place by every element that is put back. */
interface Placed {
  readonly element: Element;
  readonly place: number;
}

const placed = (element: Element): Placed => ({ element, place: placeOf(element) });

const placeOf = (element: Element): number => numberOf(element) ?? 0;

/** Index of the first of them with a higher number. */
function firstBehind(kept: readonly Placed[], number: number): number {
  let [low, high] = [0, kept.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((kept[middle] as Placed).place > number) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The nearest of them before this index that is as asked. */
function lastOf(kept: readonly Placed[], index: number, isWanted: (each: Placed) => boolean): Element | undefined {
  for (let at = index - 1; at >= 0; at -= 1) if (isWanted(kept[at] as Placed)) return kept[at]?.element;
  return undefined;
}

function copyFor(article: Element, element: Element): Element {
  const copy = article.ownerDocument.importNode(element, true);
  for (const cut of elementsIn(copy, `[${marks.cut}]`)) cut.remove();
  return copy;
}

function ancestorsOf(element: Element): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (let at = element.parentElement; at; at = at.parentElement) numbers.add(placeOf(at));
  return numbers;
}

/** The largest element of the article around this one that the other did not stand in. */
function outermost(element: Element, around: ReadonlySet<number>, root: Element): Element {
  let at = element;
  for (let parent = at.parentElement; parent && parent !== root; parent = at.parentElement) {
    const number = numberOf(parent);
    if (number !== null && around.has(number)) break;
    at = parent;
  }
  return at;
}
