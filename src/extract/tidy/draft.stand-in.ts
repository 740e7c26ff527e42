import { fold } from "../text.ts";
import type { Draft } from "./draft.ts";
import type { Step } from "./index.ts";
import { linesOf } from "../lines.ts";

export const sentence = "The council met for four hours on Tuesday and voted to rebuild the old pier before the winter storms begin.";

/** As much of a story as a step needs to know one by: five paragraphs. */
export const story = `<p>${sentence}</p>`.repeat(5);

/** What one step makes of a page of its own: the article, and each text that it took out. */
export function applied(step: Step, html: string, given: Partial<Draft> = {}): { readonly root: Element; readonly html: string; readonly dropped: readonly string[] } {
  const root = document.implementation.createHTMLDocument("").createElement("div");
  root.setHTMLUnsafe(html);
  const dropped: string[] = [];
  const drop = (element: Element) => {
    dropped.push(fold(element.textContent));
    element.remove();
  };
  step.apply({ root, base: "https://news.example/pier", address: "https://news.example/pier", title: "", byline: null, lines: () => linesOf(root), drop, ...given });
  return { root, html: root.innerHTML, dropped };
}
