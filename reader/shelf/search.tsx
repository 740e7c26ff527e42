import { t } from "#i18n/index.ts";
import { Icon } from "#ui/icon.tsx";

interface Props {
  readonly query: string;
  readonly onSearch: (query: string) => void;
  readonly label?: string;
  readonly hint?: string;
}

/** The search box. It answers letter by letter, so there is nothing to send. */
export function Search({ query, onSearch, label = t("library_search"), hint = t("library_search_hint") }: Props) {
  return (
    <search class="search">
      <Icon name="search" />
      <input
        type="search"
        class="input"
        value={query}
        placeholder={hint}
        aria-label={label}
        aria-keyshortcuts="/"
        dir={query ? "auto" : undefined}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
    </search>
  );
}
