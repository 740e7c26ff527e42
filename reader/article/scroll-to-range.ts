import { readingLine } from "./reading-place.ts";

/** Brings a passage into the upper part of the window, and the focus to its paragraph, so that reading goes on there. */
export function scrollToRange(range: Range): void {
  const { top } = range.getBoundingClientRect();
  scrollTo({ top: scrollY + top - readingLine() - innerHeight / 5, behavior: "instant" });
  const block = range.startContainer.parentElement?.closest<HTMLElement>("p, li, h1, h2, h3, h4, h5, h6, dt, dd, pre, blockquote, figure, td, th, div");
  if (!block) return;
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
}
