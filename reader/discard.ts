import type { Article } from "#core/article.ts";
import { t } from "#i18n/index.ts";
import { deleteArticle } from "#library/articles.ts";
import { problemOf } from "#library/problem-of.ts";
import { isolated } from "./isolated.ts";
import { announce, announceProblem } from "./notices.ts";

/** Deletes an article and offers to bring it back. */
export async function discard({ id, title }: Article): Promise<void> {
  const deleted = await deleteArticle(id);
  if (!deleted.ok) {
    announceProblem(deleted.problem);
    return;
  }
  const undo = () =>
    void deleted.value().then(
      () => announce({ words: t("library_restored", isolated(title)) }),
      (error: unknown) => announceProblem(problemOf(error)),
    );
  announce({ words: t("library_deleted", isolated(title)), action: { name: t("library_undo"), act: undo }, undoes: true });
}
