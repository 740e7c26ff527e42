import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Article } from "#core/article.ts";
import { t } from "#i18n/index.ts";
import { found } from "#library/find.ts";
import { recent, shelfSize } from "#library/lists.ts";
import { Empty } from "./empty.tsx";
import { forgetPlace, placeOnShelf, showMore } from "./place-on-shelf.ts";
import { searchFor } from "./route.ts";
import { Search } from "./search.tsx";
import { shelfKeys } from "./shelf-keys.ts";
import { Shelf } from "./shelf.tsx";
import { ShelfHead } from "./shelf-head.tsx";
import { discard } from "./discard.ts";
import { Trouble } from "./trouble.tsx";
import { useSource, type Reading } from "./use-source.ts";
import { useTitle } from "./use-title.ts";

const allOfThem = shelfSize();

/** Every article that is saved, newest first, or those that a search finds. */
export function LibraryPage({ query }: { query: string }) {
  const page = useRef<HTMLDivElement>(null);
  const { limit } = placeOnShelf.value;
  const words = query.trim();
  // One more than is shown tells whether there are more.
  const shelf = useSource(useMemo(() => (words ? found(words, limit + 1) : recent(limit + 1)), [words, limit]));
  const size = useSource(allOfThem);
  useTitle(t("library_title"));
  useShelfKeys(page);
  return (
    <div class="library" ref={page}>
      <ShelfHead words={words} shelf={shelf} size={size} limit={limit} />
      {/* A library with nothing in it has nothing to search. */}
      {!(isHere(size) && size.value === 0 && words === "") && <Search query={query} onSearch={search} />}
      <main>
        <Contents words={words} shelf={shelf} limit={limit} />
      </main>
    </div>
  );
}

function search(query: string): void {
  forgetPlace();
  searchFor(query);
}

function Contents({ words, shelf, limit }: { words: string; shelf: Reading<readonly Article[]>; limit: number }) {
  if (shelf.state === "waiting") return null;
  if (shelf.state === "failed") return <Trouble problem={shelf.problem} />;
  if (shelf.value.length === 0) return <Empty words={words} onShowAll={() => search("")} />;
  return (
    <>
      <Shelf articles={shelf.value.slice(0, limit)} onDelete={discard} />
      {shelf.value.length > limit && (
        <button type="button" class="button more" onClick={showMore}>
          {t("library_more")}
        </button>
      )}
      <p class="keys quiet">{t("library_keys")}</p>
    </>
  );
}

function useShelfKeys(page: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const leaving = new AbortController();
    if (page.current) shelfKeys(page.current, leaving.signal);
    return () => leaving.abort();
  }, [page]);
}

const isHere = <T,>(reading: Reading<T>): reading is Extract<Reading<T>, { state: "here" }> => reading.state === "here";
