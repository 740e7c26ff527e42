import type { Article } from "#core/article.ts";
import { t } from "#i18n/index.ts";
import { trash } from "#library/organise.ts";
import { isolated } from "./isolated.ts";
import { announce, announceProblem } from "./notices.ts";

/** Puts an article into the trash and offers to bring it back. */
export async function discard({ id, title }: Article): Promise<void> {
  const done = await trash([id]);
  if (!done.ok) {
    announceProblem(done.problem);
    return;
  }
  const undo = async () => {
    const undone = await done.value();
    if (undone.ok) announce({ words: t("library_restored", isolated(title)) });
    else announceProblem(undone.problem);
  };
  announce({ words: t("library_deleted", isolated(title)), action: { name: t("library_undo"), act: () => void undo() }, undoes: true });
}
