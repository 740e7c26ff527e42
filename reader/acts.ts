import type { Article, ArticleId } from "#core/article.ts";
import type { Result } from "#core/result.ts";
import { t, tn, type PluralKey } from "#i18n/index.ts";
import { addTag, archive, deleteForGood, markAs, moveToInbox, removeTag, star, trash, type Undo } from "#library/organise.ts";
import type { IconName } from "#ui/icon.tsx";
import { isolated } from "#ui/isolated.ts";
import { announce, announceProblem } from "./notices.ts";

/** What can be done with articles, one or many. Each is told when it is done, and can be taken back. */
export const actNames = ["star", "unstar", "markRead", "markUnread", "archive", "moveToInbox", "trash", "deleteForGood"] as const;
export type ActName = (typeof actNames)[number];

interface Act {
  readonly icon: IconName;
  readonly key: string;
  readonly run: (ids: readonly ArticleId[]) => Promise<Result<Undo | null>>;
}

export const acts: Readonly<Record<ActName, Act>> = {
  star: { icon: "star", key: "s", run: (ids) => star(ids, true) },
  unstar: { icon: "starred", key: "s", run: (ids) => star(ids, false) },
  markRead: { icon: "check", key: "u", run: (ids) => markAs(ids, true) },
  markUnread: { icon: "unread", key: "u", run: (ids) => markAs(ids, false) },
  archive: { icon: "archive", key: "e", run: archive },
  moveToInbox: { icon: "putBack", key: "e", run: moveToInbox },
  trash: { icon: "trash", key: "Delete", run: trash },
  deleteForGood: { icon: "trash", key: "Delete", run: deleteForGood },
};

/** The acts that make sense for these articles, which stand on one shelf. */
export function actsFor(articles: readonly Article[]): readonly ActName[] {
  const is = (test: (article: Article) => boolean) => articles.length > 0 && articles.every(test);
  if (is(({ place }) => place === "trash" || place === "gone")) return ["moveToInbox", "deleteForGood"];
  return [
    is(({ isStarred }) => isStarred) ? "unstar" : "star",
    is(({ readAt }) => readAt !== null) ? "markUnread" : "markRead",
    is(({ place }) => place === "archive") ? "moveToInbox" : "archive",
    "trash",
  ];
}

export const actLabel = (name: ActName): string => t(`act_${name}`);

/** Does it, says so, and offers to take it back. @param title of the one article, where there is one */
export const perform = (name: ActName, ids: readonly ArticleId[], title = ""): Promise<void> =>
  told(acts[name].run(ids), `act_${name}_done`, ids.length, title);

export const tagAll = (ids: readonly ArticleId[], tag: string): Promise<void> => told(addTag(ids, tag), "act_tag_done", ids.length, tag);

export const untagAll = (ids: readonly ArticleId[], tag: string): Promise<void> => told(removeTag(ids, tag), "act_untag_done", ids.length, tag);

async function told(doing: Promise<Result<Undo | null>>, done: PluralKey, count: number, name: string): Promise<void> {
  const result = await doing;
  if (!result.ok) {
    announceProblem(result.problem);
    return;
  }
  const takeBack = result.value;
  if (!takeBack) return; // a second click on the same button: what the first one offered to take back still stands
  const undo = async () => {
    const undone = await takeBack();
    if (undone.ok) announce({ words: t("act_undone") });
    else announceProblem(undone.problem);
  };
  announce({ words: tn(done, count, isolated(name)), action: { name: t("library_undo"), act: () => void undo() }, undoes: true });
}
