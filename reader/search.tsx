import { t } from "#i18n/index.ts";
import { Icon } from "#ui/icon.tsx";

/** The search box. It answers letter by letter, so there is nothing to send. */
export function Search({ query, onSearch }: { query: string; onSearch: (query: string) => void }) {
  return (
    <search class="search">
      <Icon name="search" />
      <input
        type="search"
        class="input"
        value={query}
        placeholder={t("library_search_hint")}
        aria-label={t("library_search")}
        aria-keyshortcuts="/"
        dir={query ? "auto" : undefined}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
    </search>
  );
}
