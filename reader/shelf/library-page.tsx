import { useEffect, useMemo } from "preact/hooks";
import type { ArticleId } from "#core/article.ts";
import type { Source } from "#core/source.ts";
import { t } from "#i18n/index.ts";
import { foundIds } from "#library/find.ts";
import { begun } from "#library/places.ts";
import { choices, shelfCounts, shelfIds, watchShelf, wholeShelf, type Shelf as List, type View } from "#library/views.ts";
import { mapped } from "#library/watch.ts";
import { Icon } from "#ui/icon.tsx";
import { Empty } from "./empty.tsx";
import { GoOn } from "./go-on.tsx";
import { showKeys } from "../key-help.tsx";
import { LossNote } from "./loss-note.tsx";
import { NarrowBar } from "./narrow-bar.tsx";
import { ReminderNote } from "../backup/reminder-note.tsx";
import { isWhole, searchFor, showView } from "../route.ts";
import { Search } from "./search.tsx";
import { openedLast } from "./place-on-shelf.ts";
import { keepAmong, selectNone } from "./selection.ts";
import { SearchNote } from "./search-note.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { Shelf } from "./shelf.tsx";
import { ShelfHead } from "./shelf-head.tsx";
import { ShelfTabs } from "./shelf-tabs.tsx";
import { Trouble } from "../trouble.tsx";
import { useSource, type Reading } from "../use-source.ts";
import { useTitle } from "../use-title.ts";

const allCounts = shelfCounts();
const allChoices = choices();
const lastBegun = begun();

/** How many a search gives. Whoever has not found it among these needs another word. */
const most = 500;

/** The articles that are saved, as the person wants to see them, or those that a search finds. */
export function LibraryPage({ query, view }: { query: string; view: View }) {
  const words = query.trim();
  const shown = useSource(useMemo(() => listOf(words, view), [words, view]));
  const list = useIds(shown);
  const whole = shown.state === "here" && !shown.value.isWhole ? waiting : list;
  const counts = useSource(allCounts);
  const toChoose = useSource(allChoices);
  const goOn = useSource(lastBegun);
  useTitle(t("library_title"));
  useSelectionOf(whole);
  // All at once: what came later would push the list from under the pointer.
  if ([list, counts, toChoose, goOn].some(({ state }) => state === "waiting")) return <Opening />;
  const isUnused = counts.state === "here" && counts.value.all + counts.value.trash === 0 && words === "";
  return (
    <div class="library">
      <ShelfHead words={words} list={whole} most={most} />
      {/* A library with nothing in it has nothing to search. */}
      {!isUnused && <Search query={query} onSearch={searchFor} />}
      {words && <SearchNote typed={words} />}
      {!isUnused && <ShelfTabs view={words ? null : view} counts={counts.state === "here" ? counts.value : null} />}
      <main>
        <LossNote />
        <ReminderNote />
        {!words && isWhole(view) && goOn.state === "here" && goOn.value && <GoOn begun={goOn.value} />}
        {!isUnused && !words && toChoose.state === "here" && <NarrowBar view={view} choices={toChoose.value} />}
        <SelectionBar ids={whole.state === "here" ? whole.value : []} />
        <Contents words={words} view={view} list={list} />
      </main>
    </div>
  );
}

/**
 * Whoever comes back from an article is to be at it again, wherever in the list it stands: that takes all of it. Of what is
 * found, one more than is shown tells whether there are more.
 */
function listOf(words: string, view: View): Source<List> {
  if (!words && openedLast.peek() === null) return watchShelf(view);
  return mapped(words ? foundIds(words, most + 1) : shelfIds(view), async (ids) => ({ ids, isWhole: true }));
}

const waiting = { state: "waiting" } as const;

const useIds = (list: Reading<List>): Reading<readonly ArticleId[]> => useMemo(() => (list.state === "here" ? { state: "here", value: list.value.ids } : list), [list]);

/** What there is before the library has answered, which is a moment or, on a busy disk, a few seconds. */
function Opening() {
  return (
    <div class="library">
      <ShelfHead words="" list={{ state: "waiting" }} most={most} />
    </div>
  );
}

function Contents({ words, view, list }: { words: string; view: View; list: Reading<readonly ArticleId[]> }) {
  if (list.state === "waiting") return null;
  if (list.state === "failed") return <Trouble problem={list.problem} />;
  if (list.value.length === 0) return <Empty words={words} view={view} onShowAll={() => searchFor("")} />;
  return (
    <>
      <Shelf key={`${words} ${JSON.stringify(view)}`} ids={list.value.slice(0, words ? most : Infinity)} query={words} doors={{ onTag: (tag) => showView({ ...wholeShelf, tag }) }} />
      <p class="keys">
        <button type="button" class="button button-quiet button-small" onClick={showKeys} aria-keyshortcuts="?">
          <Icon name="keys" />
          {t("keys_show")}
        </button>
      </p>
    </>
  );
}

/** What is no longer in the list is no longer ticked. */
function useSelectionOf(list: Reading<readonly ArticleId[]>): void {
  useEffect(() => {
    if (list.state === "here") keepAmong(list.value);
  }, [list]);
  useEffect(() => selectNone, []);
}
