import type { Place } from "#library/places.ts";

/** What a text is counted in: whatever holds words of its own and nothing of these; a picture, a table and a program whole. */
const kinds = "p, li, h1, h2, h3, h4, h5, h6, dt, dd, pre, blockquote, figure, table, summary, .scroller, div > img, div > .missing-picture";
const whole = "figure, table, pre, .scroller";

const standIn = ".missing-picture";

/** Letters by which a paragraph is known again. */
const known = 60;

/** The paragraphs of an article on screen, in their order. */
export function blocksOf(prose: HTMLElement): readonly HTMLElement[] {
  return [...prose.querySelectorAll<HTMLElement>(kinds)].filter(
    (block) => !block.parentElement?.closest(whole) && (block.matches(whole) || !block.querySelector(kinds)),
  );
}

const wordsOf = (block: HTMLElement): string => ownText(block).replaceAll(/\s+/g, " ").trim().slice(0, known);

/** Without what stands there for a picture, which may be here the next time. */
function ownText(block: HTMLElement): string {
  if (!block.querySelector(standIn)) return block.matches(standIn) ? "" : (block.textContent ?? "");
  const bare = block.cloneNode(true) as HTMLElement;
  for (const each of bare.querySelectorAll(standIn)) each.remove();
  return bare.textContent ?? "";
}

/** CSS pixels from the window's top to where reading goes on: below the bar that stands there. */
export const readingLine = (): number => Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;

/** Number of the paragraph at the reading line: the first that ends below it. Found by halving, for a long text has thousands. */
export function blockAt(blocks: readonly HTMLElement[], line: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) > line + 1) high = middle;
    else low = middle + 1;
  }
  return Math.max(low, 0);
}

/** Where the person is now. */
export function placeIn(prose: HTMLElement, blocks: readonly HTMLElement[]): Place {
  const line = readingLine();
  const block = blockAt(blocks, line);
  const element = blocks[block];
  const { top = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
  return { block, words: element ? wordsOf(element) : "", within: height > 0 ? within1((line - top) / height) : 0, share: shareOf(prose, line) };
}

/** All of it is read when its end can be seen. */
function shareOf(prose: HTMLElement, line: number): number {
  const { top, height } = prose.getBoundingClientRect();
  const hidden = height - (innerHeight - line);
  return hidden <= 0 ? 1 : within1((line - top) / hidden);
}

const within1 = (share: number): number => Math.min(Math.max(share, 0), 1);

/** Scrolls so that the place is at the reading line again, whatever the letters and the window have become since. */
export function goToPlace(blocks: readonly HTMLElement[], place: Place): void {
  const element = blockOf(blocks, place);
  if (!element) return;
  const { top, height } = element.getBoundingClientRect();
  const away = top + place.within * height - readingLine();
  if (Math.abs(away) >= 0.5) scrollTo({ top: scrollY + away, behavior: "instant" }); // else it would end a scroll that is under way
}

/** By its number, if it begins as it did; else the nearest that does; else, in a text that has changed, by its number all the same. */
function blockOf(blocks: readonly HTMLElement[], { block, words }: Place): HTMLElement | undefined {
  const isSame = (element: HTMLElement | undefined) => element !== undefined && wordsOf(element) === words;
  for (let away = 0; away < blocks.length; away++) {
    const near = [blocks[block - away], blocks[block + away]].find(isSame);
    if (near) return near;
  }
  return blocks[Math.min(block, blocks.length - 1)];
}
