import type { Article, ArticleId } from "#core/article.ts";
import { newId } from "#core/new-id.ts";
import { longestNote, type Quote } from "#core/quote.ts";
import type { Result } from "#core/result.ts";
import type { Source } from "#core/source.ts";
import { fold } from "#search/fold.ts";
import { attempt } from "./attempt.ts";
import { LibraryError } from "./library-error.ts";
import { isKept, type Undo } from "./organise.ts";
import type { HighlightRow, Library } from "./schema.ts";
import { watch } from "./watch.ts";

export const colours = ["yellow", "green", "blue", "pink"] as const;
export type Colour = (typeof colours)[number];

export type Highlight = HighlightRow;

/** A backup may say anything. */
export const colourOf = ({ colour }: Highlight): Colour => colours.find((each) => each === colour) ?? "yellow";

/** Those of one article, in the order in which they were made, again whenever one changes. */
export const highlightsOf = (id: ArticleId): Source<readonly Highlight[]> => watch((library) => library.highlights.where("articleId").equals(id).sortBy("id"));

/** `articleMissing` when there is no such article. @returns the id of the new one */
export const addHighlight = (articleId: ArticleId, { quote, prefix, suffix }: Quote, colour: Colour, now = Date.now()): Promise<Result<Highlight>> =>
  attempt((library) =>
    library.transaction("rw", library.articles, library.highlights, async () => {
      if (!(await library.articles.get(articleId))) throw new LibraryError({ code: "articleMissing" });
      const row: Highlight = { id: newId(now), articleId, quote, prefix, suffix, colour, note: "", createdAt: now };
      await library.highlights.add(row);
      return row;
    }),
  );

/** Does nothing when it has been removed meanwhile. */
export const changeHighlight = (id: string, change: { readonly colour?: Colour; readonly note?: string }): Promise<Result<void>> =>
  attempt(async (library) => void (await library.highlights.update(id, { ...change, ...(change.note !== undefined && { note: change.note.slice(0, longestNote) }) })));

export const removeHighlight = (id: string): Promise<Result<Undo | null>> =>
  attempt((library) =>
    library.transaction("rw", library.highlights, async () => {
      const row = await library.highlights.get(id);
      await library.highlights.delete(id);
      return row ? () => attempt(async (open) => void (await open.highlights.put(row))) : null;
    }),
  );

export interface Marked {
  readonly article: Article;
  /** In the order in which they were made. */
  readonly highlights: readonly Highlight[];
}

/** All of the library, those made last first, as far as quotation, note or title have every word of `typed`. */
export const findHighlights = (typed: string): Source<readonly Marked[]> => watch((library) => marked(library, fold(typed).split(/\s+/).filter(Boolean)));

async function marked(library: Library, words: readonly string[]): Promise<readonly Marked[]> {
  const rows = await library.highlights.toArray();
  const byArticle = new Map<ArticleId, Highlight[]>();
  for (const row of rows.toReversed()) byArticle.set(row.articleId, [row, ...(byArticle.get(row.articleId) ?? [])]); // ids sort by the time they were made
  const articles = await library.articles.bulkGet([...byArticle.keys()]);
  return articles.flatMap((article) => {
    if (!article || !isKept(article)) return [];
    const highlights = (byArticle.get(article.id) ?? []).filter(({ quote, note }) => hasAll(fold(`${quote} ${note} ${article.title}`), words));
    return highlights.length > 0 ? [{ article, highlights }] : [];
  });
}

const hasAll = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word));
