import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Article, ArticleId } from "#core/article.ts";
import { articlesById } from "#library/views.ts";

/**
 * The articles of these ids, as far as they are known, and again when they change. What was read before is kept:
 * whoever scrolls back finds it at once.
 */
export function useRows(ids: readonly ArticleId[]): ReadonlyMap<ArticleId, Article> {
  const known = useRef(new Map<ArticleId, Article>());
  const [, setTurn] = useState(0);
  const key = ids.join(" ");
  const source = useMemo(() => articlesById(key.split(" ") as ArticleId[]), [key]);
  useEffect(() => {
    const { unsubscribe } = source.subscribe(
      (articles) => {
        for (const article of articles) known.current.set(article.id, article);
        setTurn((turn) => turn + 1);
      },
      () => {}, // the list itself says when the library fails
    );
    return unsubscribe;
  }, [source]);
  return known.current;
}
