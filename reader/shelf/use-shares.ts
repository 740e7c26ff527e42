import { useMemo } from "preact/hooks";
import type { ArticleId } from "#core/article.ts";
import { sharesRead } from "#library/places.ts";
import { useSource } from "../use-source.ts";

const none: ReadonlyMap<ArticleId, number> = new Map();

/** How much of each of these articles has been read, of 1; again when that changes. */
export function useShares(ids: readonly ArticleId[]): ReadonlyMap<ArticleId, number> {
  const key = ids.join(" ");
  const shares = useSource(useMemo(() => sharesRead(key === "" ? [] : (key.split(" ") as ArticleId[])), [key]));
  return shares.state === "here" ? shares.value : none;
}
