import { useEffect, useMemo, useState } from "preact/hooks";
import type { Article, ArticleId } from "#core/article.ts";
import { isKept } from "#library/organise.ts";
import { articlesById, shelfIds, wholeShelf } from "#library/views.ts";
import { useSource } from "../use-source.ts";

/**
 * The list from which an article was opened, as it stood then: reading one of the unread takes it off their shelf,
 * and what comes next is what came next in the list that the person saw.
 */
let queue: readonly ArticleId[] | null = null;

export const noteQueue = (ids: readonly ArticleId[]): void => void (queue = ids);

/** How many are looked at on each side for one that is still there. */
const looked = 5;

export interface Neighbours {
  readonly previous: Article | undefined;
  readonly next: Article | undefined;
}

/** The articles before and behind this one in the list that it was opened from, or in the whole library. */
export function useNeighbours(id: string): Neighbours {
  const ids = useQueue();
  const place = ids.indexOf(id as ArticleId);
  const before = place < 0 ? [] : ids.slice(Math.max(0, place - looked), place);
  const behind = place < 0 ? [] : ids.slice(place + 1, place + 1 + looked);
  const key = [...before, ...behind].join(" ");
  const rows = useSource(useMemo(() => articlesById(key === "" ? [] : (key.split(" ") as ArticleId[])), [key]));
  const kept = rows.state === "here" ? rows.value.filter(isKept) : [];
  const among = (side: readonly ArticleId[]) => kept.filter((article) => side.includes(article.id));
  return { previous: among(before).at(-1), next: among(behind)[0] };
}

/** Whoever opened the article by its address has seen no list: theirs is the whole library, newest first. */
function useQueue(): readonly ArticleId[] {
  const [ids, setIds] = useState(queue ?? []);
  useEffect(() => {
    if (queue) return;
    const { unsubscribe } = shelfIds(wholeShelf).subscribe((all) => {
      queue ??= all;
      setIds(queue);
    }, () => {}); // the article itself says when the library fails
    return unsubscribe;
  }, []);
  return ids;
}
