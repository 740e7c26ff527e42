import type { Outside } from "#core/clipping.ts";
import { countWords, foldedText } from "../text.ts";

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
    const said = countWords(foldedText(node));
    const kind = landmarks.find(([selector]) => landmark?.matches(selector))?.[1] ?? "other";
    if (said > 0) words[kind] = (words[kind] ?? 0) + said;
  }
}
