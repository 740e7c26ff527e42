import { t } from "#i18n/index.ts";
import { parseQuery } from "#search/query.ts";
import { isolated } from "#ui/isolated.ts";

/** What is amiss in what was typed, and how it is written; nothing while all is well. There from the start, so that it is read out. */
export function SearchNote({ typed }: { typed: string }) {
  const [mistake] = parseQuery(typed).mistakes;
  return <output class="search-note quiet">{mistake && t(`search_${mistake.code}`, isolated(mistake.written))}</output>;
}
