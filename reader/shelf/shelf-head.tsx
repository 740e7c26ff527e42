import type { ArticleId } from "#core/article.ts";
import { formatNumber, t, tn } from "#i18n/index.ts";
import { Icon } from "#ui/icon.tsx";
import { backupAddress, marksAddress } from "../route.ts";
import type { Reading } from "../use-source.ts";

interface Props {
  readonly words: string;
  readonly list: Reading<readonly ArticleId[]>;
  /** How many a search shows. */
  readonly most: number;
}

/** The library's name, how many articles are in view, and the way to the options. */
export function ShelfHead(props: Props) {
  return (
    <header class="shelf-head">
      <div class="masthead">
        <p class="wordmark">
          <img src="../icons/offprint.svg" alt="" width="22" height="22" />
          {t("extension_name")}
        </p>
        <nav class="ways" aria-label={t("library_ways")}>
          <a class="button button-quiet button-small" href={marksAddress()}>
            <Icon name="note" />
            <span class="way-name">{t("library_marks")}</span>
          </a>
          <a class="button button-quiet button-small" href={backupAddress}>
            <Icon name="backup" />
            <span class="way-name">{t("backup_title")}</span>
          </a>
          <a class="button button-quiet button-small" href="../options/index.html">
            <Icon name="options" />
            <span class="way-name">{t("library_options")}</span>
          </a>
        </nav>
      </div>
      <div class="shelf-title">
        <h1>{t("library_title")}</h1>
        <output class="quiet">{countOf(props)}</output>
      </div>
    </header>
  );
}

/** Said as it changes, so that whoever searches by ear hears what was found. */
function countOf({ words, list, most }: Props): string {
  if (list.state === "waiting") return t("library_waiting");
  if (list.state === "failed") return "";
  const count = list.value.length;
  if (!words) return count > 0 ? tn("library_count", count) : "";
  return count > most ? t("library_found_first", formatNumber(most)) : tn("library_found", count);
}
