import type { Direction } from "#core/clipping.ts";
import type { SafeNodes } from "#sanitise/safe-nodes.ts";

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/gu;
const letters = /\p{L}/gu;

/** Whole paragraphs turn, and what belongs to them with them. */
const turning = "p, li, h1, h2, h3, h4, h5, h6, dt, dd, blockquote, figcaption, td, th, summary, caption";

/** Letters that must be of the other direction, of 1: a foreign name or two turn no paragraph about. */
const most = 0.6;
/** Fewer letters than these decide nothing. */
const enough = 3;

/**
 * Gives each paragraph that is written in the other direction that direction, whatever its page says, and however it
 * begins: an Arabic sentence that starts with a Latin name is Arabic.
 */
export function turnParagraphs(nodes: SafeNodes, dir: Direction): void {
  if (dir === "ltr" && (nodes.textContent ?? "").search(rightToLeft) < 0) return;
  for (const paragraph of nodes.querySelectorAll<HTMLElement>(turning)) {
    const own = directionOf(paragraph.textContent ?? "");
    const now = paragraph.closest<HTMLElement>("[dir]")?.dir ?? dir;
    if (own && own !== now) paragraph.dir = own;
  }
}

function directionOf(text: string): Direction | null {
  const all = text.match(letters)?.length ?? 0;
  if (all < enough) return null;
  const share = (text.match(rightToLeft)?.length ?? 0) / all;
  if (share >= most) return "rtl";
  return share <= 1 - most ? "ltr" : null;
}
