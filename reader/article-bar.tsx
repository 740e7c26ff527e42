import type { Article } from "#core/article.ts";
import { t } from "#i18n/index.ts";
import { Icon } from "#ui/icon.tsx";
import { perform } from "./acts.ts";
import { isolated } from "./isolated.ts";
import { LookButton, LookPanel } from "./look-panel.tsx";
import { lastListAddress } from "./route.ts";

/** Above an article: the way back, and what can be done with the whole of it. */
export function ArticleBar({ article }: { article: Article | undefined }) {
  return (
    <nav class="article-bar" aria-label={t("reader_bar")}>
      <a class="button button-quiet" href={lastListAddress()}>
        <Icon name="back" />
        {t("reader_back")}
      </a>
      {article && <Actions article={article} />}
      <LookPanel />
    </nav>
  );
}

function Actions({ article }: { article: Article }) {
  const remove = () => {
    location.hash = lastListAddress(); // first: it would be missing here the next moment
    void perform("trash", [article.id], article.title);
  };
  return (
    <div class="article-actions">
      <LookButton />
      <button type="button" class="button button-quiet button-icon" aria-label={t("reader_print")} title={t("reader_print")} onClick={() => print()}>
        <Icon name="print" />
      </button>
      <button
        type="button"
        class="button button-quiet button-icon"
        aria-label={t("library_delete_this", isolated(article.title))}
        title={t("library_delete")}
        onClick={remove}
      >
        <Icon name="trash" />
      </button>
    </div>
  );
}
