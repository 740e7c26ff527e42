import { useEffect, useRef } from "preact/hooks";
import type { Article } from "#core/article.ts";
import { formatDate, t, tn, uiDirection } from "#i18n/index.ts";
import { Day, Duration, hostOf } from "#ui/dateline.tsx";
import { TheirWords } from "#ui/their-words.tsx";
import { hasMoved } from "../route.ts";

interface Props {
  readonly article: Article;
  /** Goes to the list of what was taken out. */
  readonly onRemoved: () => void;
  readonly hasRemoved: boolean;
  /** Begins taking parts of the text out; not there where there is no text to show. */
  readonly onStrike: (() => void) | undefined;
  /** The text begins with the standfirst itself. */
  readonly hasStandfirst: boolean;
}

/** What stands above an article, at the side where its lines begin: where it is from, its title, who wrote it, when, and how long it takes. */
export function ArticleHead({ article, onRemoved, hasRemoved, onStrike, hasStandfirst }: Props) {
  const { title, byline, siteName, section, standfirst, url, publishedAt, minutes, lang, dir } = article;
  const head = useRef<HTMLElement>(null);
  // Whoever came from the list stands before the article; a page just loaded keeps its focus at its beginning.
  useEffect(() => {
    if (hasMoved()) head.current?.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }, []);
  return (
    <header class="article-head" ref={head} dir={dir}>
      <p class="kicker">
        <TheirWords lang={lang}>{siteName ?? hostOf(url)}</TheirWords>
        {section && <TheirWords lang={lang}>{section}</TheirWords>}
      </p>
      <h1 tabIndex={-1} lang={lang ?? ""}>
        {title}
      </h1>
      {standfirst && !hasStandfirst && (
        <TheirWords as="p" class="standfirst" lang={lang}>
          {standfirst}
        </TheirWords>
      )}
      {byline && (
        <TheirWords as="p" class="byline" lang={lang}>
          {byline}
        </TheirWords>
      )}
      <p class="dateline" dir={uiDirection()}>
        {publishedAt && <Day when={publishedAt} />}
        <Updated article={article} />
        <Duration minutes={minutes} />
      </p>
      <Ways article={article} onRemoved={onRemoved} hasRemoved={hasRemoved} onStrike={onStrike} />
    </header>
  );
}

/** Where one can go from here: to the original, to what was taken out, to taking out more. */
function Ways({ article: { url, removedCount }, onRemoved, hasRemoved, onStrike }: Omit<Props, "hasStandfirst">) {
  return (
    <p class="article-ways" dir={uiDirection()}>
      <a href={url} rel="noopener noreferrer">
        {t("reader_original")}
      </a>
      {hasRemoved && <RemovedCount count={removedCount} onClick={onRemoved} />}
      {onStrike && (
        <button type="button" class="link" data-action="strike-open" onClick={onStrike}>
          {t("strike_open")}
        </button>
      )}
    </p>
  );
}

/** The day of the last change, where that is another day. */
function Updated({ article: { publishedAt, modifiedAt } }: { article: Article }) {
  const day = modifiedAt ? formatDate(modifiedAt) : "";
  if (!modifiedAt || day === "" || (publishedAt && formatDate(publishedAt) === day)) return null;
  return <time dateTime={modifiedAt}>{t("reader_updated", day)}</time>;
}

function RemovedCount({ count, onClick }: { count: number; onClick: () => void }) {
  return (
    <button type="button" class="link" onClick={onClick}>
      {count > 0 ? tn("reader_removed_count", count) : t("reader_removed_all_back")}
    </button>
  );
}
