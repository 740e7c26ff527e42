import type { Block } from "./blocks.ts";

/** How the paragraphs of a story are set: what their tags and classes have in common. */
export interface Likeness {
  /** Is this block set as a good part of the story is? Only classes prove it: every page has plain paragraphs. */
  isLike(block: Block): boolean;
  /** The same, and only the first class of each counts, of which there must be two: those behind it say what is of its own. */
  isNearlyLike(block: Block): boolean;
  /** Is it of the same tag and class, be that none? */
  isAlike(block: Block): boolean;
}

export function likenessOf(story: readonly Block[]): Likeness {
  const closely = new Map<string, number>();
  const nearly = new Map<string, number>();
  const loosely = new Map<string, number>();
  for (const { element, text, isHeading } of story) {
    if (isHeading) continue;
    add(closely, signature(element, 3), text.length);
    add(nearly, signature(element, 3, 1), text.length);
    add(loosely, signature(element, 1), text.length);
  }
  const whole = [...loosely.values()].reduce((sum, length) => sum + length, 0);
  const isShare = (lengths: ReadonlyMap<string, number>, name: string, share: number) => (lengths.get(name) ?? 0) > whole * share;
  return {
    isLike({ element }) {
      const name = signature(element, 3);
      return name.includes(".") && isShare(closely, name, 0.15);
    },
    isNearlyLike({ element }) {
      const name = signature(element, 3, 1);
      return name.split(".").length > 2 && isShare(nearly, name, 0.15);
    },
    isAlike: ({ element }) => isShare(loosely, signature(element, 1), 0.3),
  };
}

const add = (lengths: Map<string, number>, name: string, length: number): unknown => lengths.set(name, (lengths.get(name) ?? 0) + length);

/** Tags and classes of an element and those around it, `levels` in all, no more of either than asked for: `p.text < div.box < div`. */
function signature(element: Element, levels: number, most?: number): string {
  const names: string[] = [];
  for (let at: Element | null = element; at && names.length < levels; at = at.parentElement) {
    const classes = (at.getAttribute("class") ?? "").replace(/\d+/g, "").trim().split(/\s+/, most).join(" "); // numbers count, they do not name
    names.push(classes ? `${at.localName}.${classes}` : at.localName);
  }
  return names.join("<");
}
