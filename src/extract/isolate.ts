import { Readability } from "@mozilla/readability";

export interface Isolated {
  readonly article: Element;
  /** Readability takes the line that names the author out of the article. */
  readonly byline: string | null;
}

/** Finds the block that is the article, and takes it out of `doc`, which is used up. Null: there is none. */
export function isolate(doc: Document): Isolated | null {
  try {
    const reading = new Readability<Node>(doc, { disableJSONLD: true, keepClasses: true, serializer: (node) => node });
    const found = reading.parse();
    const article = found?.content as Element | null | undefined;
    return article?.textContent.trim() ? { article, byline: found?.byline ?? null } : null;
  } catch {
    return null; // a page that Readability stumbles over is a page without an article, not an accident
  }
}

/** The person insists: the block that looks most like an article, at worst the whole body. */
export function bestBlock(body: Element): Isolated {
  const blocks = [...body.querySelectorAll("[itemprop~='articleBody' i], article, main, [role=main], #content, #main")];
  const whole = body.textContent.trim().length;
  const [best] = blocks.map((block) => ({ block, length: block.textContent.trim().length })).toSorted((a, b) => b.length - a.length);
  return { article: best && best.length > whole / 4 ? best.block : body, byline: null };
}
