import { addLine } from "#clip/own-rules.ts";
import type { Article } from "#core/article.ts";
import type { Result, Undo } from "#core/result.ts";
import { hostForLines } from "#filters/hosts.ts";
import { readSnapshot } from "#library/snapshots.ts";

/** Lines about the site of an article, among the person's own filters. */
export interface LineDesk {
  /** Lets a line be written with the page that the article was taken from before the eyes; null where it was not kept. */
  propose(write: (page: Document | null, host: string) => string): Promise<string>;
  add(line: string): Promise<Result<Undo>>;
}

export const lineDesk = ({ id, url }: Pick<Article, "id" | "url">): LineDesk => ({
  async propose(write) {
    const snapshot = await readSnapshot(id);
    const html = snapshot.ok ? snapshot.value.html : null;
    return write(html === null ? null : new DOMParser().parseFromString(html, "text/html"), hostForLines(url));
  },
  add: addLine,
});
