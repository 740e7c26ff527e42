import { type Key } from "#i18n/index.ts";
import { t } from "./words.ts";

const examples: readonly (readonly [line: string, says: Key])[] = [
  ["##.promo", "options_help_everywhere"],
  ["news.example##.promo", "options_help_site"],
  ["##p:has-text(Read also)", "options_help_text"],
  ["##.label:has-text(Sponsored):upward(2)", "options_help_upward"],
  ["news.example#+#.fact-box", "options_help_keep"],
  ["news.example#=#.story-text", "options_help_article"],
  ["#@#.sharedaddy", "options_help_except"],
  ["! Sites I read daily", "options_help_comment"],
];

/** The language in six lines. All of it stands in `docs/filters.md`. */
export function FilterHelp() {
  return (
    <details class="disclosure">
      <summary>{t("options_filters_help")}</summary>
      <dl class="filter-help">
        {examples.map(([line, says]) => (
          <div key={line}>
            <dt>
              <code dir="ltr" lang="en">{line}</code>
            </dt>
            <dd>{t(says)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
