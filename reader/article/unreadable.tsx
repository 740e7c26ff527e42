import type { Article } from "#core/article.ts";
import { t } from "#i18n/index.ts";

/** In place of a text that cannot be shown: what is the matter, and the way to the original. */
export function Unreadable({ article, why }: { article: Article; why: "damaged" | "empty" }) {
  return (
    <section class="note note-problem" role="alert" data-problem="articleDamaged">
      <div>
        <p class="note-title">{t(`reader_${why}`)}</p>
        <p class="note-way">{t(`reader_${why}_way`)}</p>
      </div>
      <div class="actions">
        <a class="button" href={article.url} rel="noopener noreferrer">
          {t("reader_original")}
        </a>
      </div>
    </section>
  );
}
