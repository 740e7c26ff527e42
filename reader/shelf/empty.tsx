import { t } from "#i18n/index.ts";
import type { View } from "#library/views.ts";
import { isolated } from "#ui/isolated.ts";
import { isWhole, libraryAddress } from "../route.ts";

interface Props {
  readonly words: string;
  readonly view: View;
  readonly onShowAll: () => void;
}

/** What stands in place of the list when there is none: how to begin, what the search looked for, what this shelf is for. */
export function Empty({ words, view, onShowAll }: Props) {
  if (words) return <NothingFound words={words} onShowAll={onShowAll} />;
  return isWhole(view) ? <NothingSaved /> : <NothingHere view={view} />;
}

function NothingFound({ words, onShowAll }: { words: string; onShowAll: () => void }) {
  return (
    <section class="empty">
      <h2 tabIndex={-1}>{t("library_none", isolated(words))}</h2>
      <p>{t("library_none_way")}</p>
      <button type="button" class="button" onClick={onShowAll}>
        {t("library_show_all")}
      </button>
    </section>
  );
}

function NothingHere({ view }: { view: View }) {
  const isNarrowed = view.site !== null || view.tag !== null || view.language !== null || view.length !== null;
  return (
    <section class="empty">
      <h2 tabIndex={-1}>{t(isNarrowed ? "library_none_narrow" : "library_none_shelf")}</h2>
      {!isNarrowed && view.shelf !== "all" && <p>{t(`shelf_${view.shelf}_about`)}</p>}
      <a class="button" href={libraryAddress()}>
        {t("library_show_all")}
      </a>
    </section>
  );
}

function NothingSaved() {
  return (
    <section class="empty">
      <h2 tabIndex={-1}>{t("library_empty")}</h2>
      <ol class="steps">
        <li>{t("library_empty_open")}</li>
        <li>{t("library_empty_click")}</li>
        <li>{t("library_empty_save")}</li>
      </ol>
    </section>
  );
}
