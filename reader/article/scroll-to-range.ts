import { focusable } from "../focus-back.ts";
import { readingLine } from "./reading-place.ts";

/** Brings a passage into the upper part of the window, and the focus to its paragraph, so that reading goes on there. */
export function scrollToRange(range: Range): void {
  bring(range);
  // Where it stands in a long text was a guess until the paragraphs around it are laid out, which comes with the frame.
  requestAnimationFrame(() => requestAnimationFrame(() => bring(range)));
  focusable(blockOf(range))?.focus({ preventScroll: true });
}

/** The paragraph that a passage begins in. */
export const blockOf = ({ startContainer }: Range): HTMLElement | null =>
  startContainer.parentElement?.closest<HTMLElement>("p, li, h1, h2, h3, h4, h5, h6, dt, dd, pre, blockquote, figure, td, th, div") ?? null;

function bring(range: Range): void {
  const away = range.getBoundingClientRect().top - readingLine() - innerHeight / 5;
  if (Math.abs(away) >= 1) scrollTo({ top: scrollY + away, behavior: "instant" });
}
