/** Finds the block that is the article: Readability chooses it, and what it lost of the story is put back. */
import type { Metadata } from "../metadata/index.ts";
import type { Story } from "../prune/story.ts";
import { withoutCuts } from "../prune/index.ts";
import { numberOf } from "../trace/number.ts";
import type { SourceTexts } from "../trace/source-texts.ts";
import type { Work } from "../turns.ts";
import { bestBlock } from "./best-block.ts";
import { lostBlocks } from "./lost.ts";
import { putBack } from "./put-back.ts";
import { StoryReader } from "./story-reader.ts";
import { witnessOf } from "./witness.ts";

export interface Isolated {
  readonly article: Element;
  /** Readability takes the line that names the author out of the article. */
  readonly byline: string | null;
}

export interface Page {
  /** Without what was cut; it is used up. */
  readonly doc: Document;
  /** The same body before anything was cut, its elements numbered alike. */
  readonly source: Element;
  readonly sources: SourceTexts;
  readonly meta: Metadata;
  readonly story: Story;
}

/** Null: there is no article. */
export function* isolate({ doc, source, sources, meta, story }: Page): Work<Isolated | null> {
  try {
    const reader = new StoryReader(doc, {
      title: meta.title,
      isStoryIn: (element) => story.isTextIn(sources.elements[numberOf(element) ?? -1] ?? element),
      again: () => withoutCuts(source),
    });
    const article = yield* reader.read();
    if (!article) return null;
    yield;
    putBack(article, lostBlocks(source, article, witnessOf(source, meta)));
    return { article, byline: reader.byline };
  } catch {
    return null; // a page that Readability stumbles over is a page without an article, not an accident
  }
}

/** The same for a person who insists: there always is one. */
export function* isolateAnyway(page: Page): Work<Isolated> {
  const spare = page.doc.body.cloneNode(true) as Element;
  return (yield* isolate(page)) ?? { article: bestBlock(spare), byline: null };
}
