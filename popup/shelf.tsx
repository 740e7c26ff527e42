import { computed, signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Article } from "#core/article.ts";
import type { Problem } from "#core/problem.ts";
import { t, tn } from "#i18n/index.ts";
import { problemOf } from "#library/problem-of.ts";
import { Icon } from "#ui/icon.tsx";
import { live } from "#ui/live.ts";
import { ProblemNote } from "#ui/problem.tsx";
import { Book } from "./book.tsx";
import { OwnLink } from "./own-link.tsx";
import { paths, type Doors, type LibraryDoor } from "./doors.ts";

/** How many of the newest are shown, and how many of those found. */
const newest = 5;
const most = 20;

/** The shelf's own state: the question, and the answer, which is null until it is known. */
function openShelf(library: LibraryDoor) {
  const query = signal("");
  const problem = signal<Problem | null>(null);
  const onError = (reason: unknown) => {
    problem.value = problemOf(reason);
  };
  const asked = computed(() => {
    const question = query.value.trim();
    return live<readonly Article[] | null>(question ? library.found(question, most) : library.recent(newest), null, onError);
  });
  const ask = (question: string) => {
    query.value = question;
  };
  let last: readonly Article[] | null = null;
  // While the next answer is on its way the last one stands, so that a list does not blink with each letter.
  const articles = computed(() => (last = asked.value.value ?? last));
  return { query, ask, problem, articles, size: live(library.size(), 0, onError) };
}

/** A search box, and under it the newest saved articles or those found. */
export function Shelf({ doors }: { doors: Doors }) {
  const shelf = useMemo(() => openShelf(doors.library), [doors]);
  const articles = shelf.articles.value;
  const question = shelf.query.value.trim();
  if (!articles) return shelf.problem.value && <Closed problem={shelf.problem.value} />;
  if (articles.length === 0 && !question) return <Empty />;
  return (
    <section class="shelf" aria-label={t("library_title")}>
      <SearchBox query={shelf.query.value} onAsk={shelf.ask} />
      <h2 class="kicker">{t(question ? "popup_found" : "popup_newest")}</h2>
      {articles.length === 0 && <output class="quiet">{t("library_none", question)}</output>}
      <ol>
        {articles.map((article) => (
          <Book key={article.id} article={article} onOpen={doors.open} />
        ))}
      </ol>
      {!question && shelf.size.value > newest && (
        <OwnLink class="all" href={paths.library} onOpen={() => doors.open(paths.library)}>
          {tn("popup_all", shelf.size.value)}
        </OwnLink>
      )}
    </section>
  );
}

function Closed({ problem }: { problem: Problem }) {
  return (
    <section class="shelf" aria-label={t("library_title")}>
      <ProblemNote problem={problem} />
    </section>
  );
}

function Empty() {
  return (
    <section class="shelf">
      <h2 class="kicker">{t("library_title")}</h2>
      <p class="quiet">{t("popup_empty")}</p>
    </section>
  );
}

function SearchBox({ query, onAsk }: { query: string; onAsk: (query: string) => void }) {
  return (
    <search>
      <label class="search">
        <span class="visually-hidden">{t("library_search")}</span>
        <Icon name="search" />
        <input
          class="input"
          type="search"
          placeholder={t("library_search")}
          value={query}
          onInput={({ currentTarget }) => onAsk(currentTarget.value)}
        />
      </label>
    </search>
  );
}
