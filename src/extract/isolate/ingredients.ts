import { marks } from "../marks.ts";
import type { Kept } from "./kept.ts";
import { core } from "../text.ts";

/** Fewer are no list. */
const fewest = 3;

/**
 * Where what goes into a recipe is listed, short lines in a box of their own or a table, none of it kept; empty where
 * there is no such box.
 */
export function ingredientsBox(source: Element, kept: Kept, ingredients: readonly string[]): readonly Element[] {
  const names = ingredients.map(longestWord).filter(Boolean);
  if (names.length < fewest) return [];
  const hasThem = (element: Element): boolean => {
    const text = core(element.textContent);
    return !element.hasAttribute(marks.cut) && names.filter((name) => text.includes(name)).length >= names.length * 0.8;
  };
  let box = source;
  for (let next: Element | undefined = box; next; next = [...next.children].find(hasThem)) box = next;
  if (kept.isAround(box)) return [];
  while (box.parentElement && !kept.isAround(box.parentElement) && isHardlyMore(box.parentElement, box)) box = box.parentElement;
  return [box];
}

/** Its heading, how many it is for. */
const isHardlyMore = (around: Element, box: Element): boolean => core(around.textContent).length < core(box.textContent).length + 40;

/** "400 g of pumpkin": pages set amounts and names apart. */
const longestWord = (text: string): string => core(text.split(/[\s,()/]+/).toSorted((a, b) => b.length - a.length)[0] ?? "");

