import { useMemo } from "preact/hooks";
import { t, tn } from "#i18n/index.ts";
import { findHighlights, type Marked } from "#library/highlights.ts";
import { Dateline } from "#ui/dateline.tsx";
import { TheirWords } from "#ui/their-words.tsx";
import { MarkItem } from "./mark-list.tsx";
import { BackLink } from "../back-link.tsx";
import { articleAddress, markAddress, marksAddress } from "../route.ts";
import { Search } from "../shelf/search.tsx";
import { Trouble } from "../trouble.tsx";
import { useSource } from "../use-source.ts";
import { useTitle } from "../use-title.ts";

/** Everything that is marked in the library, by article, and the search among it. */
export function MarksPage({ query }: { query: string }) {
  useTitle(t("mark_list"));
  const found = useSource(useMemo(() => findHighlights(query), [query]));
  const articles = found.state === "here" ? found.value : [];
  const count = articles.reduce((sum, { highlights }) => sum + highlights.length, 0);
  return (
    <div class="library">
      <nav class="article-bar" aria-label={t("library_ways")}>
        <BackLink />
      </nav>
      <header class="shelf-title">
        <h1>{t("mark_list")}</h1>
        <output class="quiet">{found.state === "here" && (query ? tn("mark_found", count) : count > 0 ? tn("mark_count", count) : "")}</output>
      </header>
      {(query !== "" || count > 0) && <Search query={query} label={t("mark_search")} hint={t("mark_search")} onSearch={search} />}
      <main>
        {found.state === "failed" && <Trouble problem={found.problem} />}
        {found.state === "here" && count === 0 && <p class="empty">{t(query ? "mark_none_found" : "mark_none")}</p>}
        {articles.map((each) => (
          <OfArticle key={each.article.id} {...each} />
        ))}
      </main>
    </div>
  );
}

const search = (query: string): void => location.replace(marksAddress(query));

function OfArticle({ article, highlights }: Marked) {
  const { id, title, lang, dir } = article;
  return (
    <section class="marks-of">
      <header dir={dir}>
        <TheirWords as="h2" lang={lang} dir={dir}>
          <a class="shelf-link-plain" href={articleAddress(id)}>
            {title}
          </a>
        </TheirWords>
        <Dateline {...article} />
      </header>
      <ol class="mark-list">
        {highlights.map((mark) => (
          <MarkItem key={mark.id} article={article} mark={mark}>
            <a class="button button-small" href={markAddress(id, mark.id)}>
              {t("mark_show")}
            </a>
          </MarkItem>
        ))}
      </ol>
    </section>
  );
}
