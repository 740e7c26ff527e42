import { t } from "#i18n/index.ts";
import { isolated } from "./isolated.ts";

/** What stands in place of the list when there is none: how to begin, or what the search looked for. */
export function Empty({ words, onShowAll }: { words: string; onShowAll: () => void }) {
  return words ? <NothingFound words={words} onShowAll={onShowAll} /> : <NothingSaved />;
}

function NothingFound({ words, onShowAll }: { words: string; onShowAll: () => void }) {
  return (
    <section class="empty">
      <h2>{t("library_none", isolated(words))}</h2>
      <p>{t("library_none_way")}</p>
      <button type="button" class="button" onClick={onShowAll}>
        {t("library_show_all")}
      </button>
    </section>
  );
}

function NothingSaved() {
  return (
    <section class="empty">
      <h2>{t("library_empty")}</h2>
      <ol class="steps">
        <li>{t("library_empty_open")}</li>
        <li>{t("library_empty_click")}</li>
        <li>{t("library_empty_save")}</li>
      </ol>
    </section>
  );
}
