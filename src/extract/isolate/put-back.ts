import { elementsIn } from "#core/elements-in.ts";
import { marks } from "../marks.ts";
import { numberOf } from "../trace/number.ts";

/** Puts elements of the numbered source into the article, each where it stood among what was kept. */
export function putBack(article: Element, elements: readonly Element[]): void {
  if (elements.length === 0) return;
  const root = article.firstElementChild?.id === "readability-page-1" ? article.firstElementChild : article;
  const kept = elementsIn(root, `[${marks.number}]`).toSorted((a, b) => placeOf(a) - placeOf(b));
  for (const element of elements) {
    const at = firstBehind(kept, placeOf(element));
    const copy = copyFor(article, element);
    const around = ancestorsOf(element);
    const within = lastOf(kept, at, (each) => around.has(placeOf(each))) ?? root;
    const before = lastOf(kept, at, (each) => !around.has(placeOf(each)));
    const behind = kept[at];
    if (before && within.contains(before)) outermost(before, around, root).after(copy);
    else if (behind && within.contains(behind)) outermost(behind, around, root).before(copy);
    else within.append(copy);
    kept.splice(at, 0, copy);
  }
}

const placeOf = (element: Element): number => numberOf(element) ?? 0;

/** Index of the first of them with a higher number. */
function firstBehind(kept: readonly Element[], number: number): number {
  let [low, high] = [0, kept.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(kept[middle] as Element) > number) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The nearest of them before this index that is as asked. */
function lastOf(kept: readonly Element[], index: number, isWanted: (element: Element) => boolean): Element | undefined {
  for (let at = index - 1; at >= 0; at -= 1) if (isWanted(kept[at] as Element)) return kept[at];
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
