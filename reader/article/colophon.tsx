import type { Article } from "#core/article.ts";
import { formatDate, t } from "#i18n/index.ts";
import { hostOf } from "#ui/dateline.tsx";
import { isolated } from "#ui/isolated.ts";
import { libraryAddress } from "../route.ts";

/** Below an article: where it came from and when it was kept. On paper, with the whole address. */
export function Colophon({ article }: { article: Article }) {
  return (
    <footer class="colophon">
      <p>
        <a href={article.url} rel="noopener noreferrer">
          {t("reader_original_at", isolated(hostOf(article.url)))}
        </a>
      </p>
      <p class="colophon-address">
        <bdi dir="ltr">{article.url}</bdi>
      </p>
      <p>{t("reader_saved_on", isolated(formatDate(article.savedAt)))}</p>
      <p class="colophon-back">
        <a href={libraryAddress()}>{t("reader_to_library")}</a>
      </p>
    </footer>
  );
}
