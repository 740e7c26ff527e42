import type { Outside } from "#core/clipping.ts";
import { countWords } from "../text.ts";

type Kind = keyof Outside;

/** What each landmark of a page is called. The nearest one counts. */
const landmarks: readonly (readonly [selector: string, kind: Kind])[] = [
  ["nav, [role=navigation], menu", "navigation"],
  ["form, [role=search], search", "form"],
  ["aside, [role=complementary]", "aside"],
  ["footer, [role=contentinfo]", "footer"],
  ["header, [role=banner]", "header"],
];

const anyLandmark = landmarks.map(([selector]) => selector).join(", ");

/** Counts the words that plainly stand outside the article. They are not kept. */
export function counter(): { readonly words: Outside; count(node: ChildNode): void } {
  const words: Partial<Record<Kind, number>> = {};
  return { words, count };

  function count(node: ChildNode): void {
    const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
    const landmark = element?.closest(anyLandmark);
    if (node === element && element.querySelector(anyLandmark)) {
      for (const child of element.childNodes) count(child);
      return;
    }
    const said = wordsIn(node);
    const kind = landmarks.find(([selector]) => landmark?.matches(selector))?.[1] ?? "other";
    if (said > 0) words[kind] = (words[kind] ?? 0) + said;
  }
}

/** Text by text: that is quicker than putting together what nobody reads. */
function wordsIn(node: Node): number {
  if (node.nodeType === Node.TEXT_NODE) return countWords(node.nodeValue ?? "");
  let words = 0;
  const walk = (node.ownerDocument as Document).createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) words += countWords(walk.currentNode.nodeValue ?? "");
  return words;
}
