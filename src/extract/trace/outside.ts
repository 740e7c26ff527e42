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
  return { words, count: (node) => count(node, kindOf(node.parentElement?.closest(anyLandmark))) };

  function count(node: ChildNode, around: Kind | undefined): void {
    const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : null;
    const kind = kindOf(element) ?? around;
    if (element?.firstElementChild && element.querySelector(anyLandmark)) {
      for (const child of element.childNodes) count(child, kind);
      return;
    }
    const said = wordsIn(node);
    if (said > 0) words[kind ?? "other"] = (words[kind ?? "other"] ?? 0) + said;
  }
}

const kindOf = (element: Element | null | undefined): Kind | undefined => landmarks.find(([selector]) => element?.matches(selector))?.[1];

/** Text by text: that is quicker than putting together what nobody reads. */
function wordsIn(node: Node): number {
  if (node.nodeType === Node.TEXT_NODE) return countWords(node.nodeValue ?? "");
  let words = 0;
  const walk = (node.ownerDocument as Document).createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) words += countWords(walk.currentNode.nodeValue ?? "");
  return words;
}
