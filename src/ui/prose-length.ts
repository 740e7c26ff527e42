import type { SafeNodes } from "#sanitise/safe-nodes.ts";

/** Letters. A shorter text is laid out whole, in less time than anybody feels. */
const long = 20_000;

/** What may be left undrawn: whatever is made of lines, and does not scroll by itself. */
const made = "p, ul, ol, dl, blockquote";

/**
 * Of a long text only what is near the window is laid out (`content-visibility` in prose.css), so that larger letters
 * cost no more in it than in a short one. Each paragraph says how many letters it has: by that the browser guesses its
 * height until it has drawn it.
 * @returns whether the text is such
 */
export function sayLengths(nodes: SafeNodes): boolean {
  if ((nodes.textContent?.length ?? 0) < long) return false;
  for (const block of nodes.querySelectorAll<HTMLElement>(made)) {
    if (!block.parentElement?.closest(made)) block.style.setProperty("--letters", String(block.textContent?.length ?? 0));
  }
  return true;
}
