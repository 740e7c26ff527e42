import { formatNumber, t } from "#i18n/index.ts";
import { shelves, wholeShelf, type ShelfName, type View } from "#library/views.ts";
import { libraryAddress } from "../route.ts";

interface Props {
  /** Null while a search looks at all of them. */
  readonly view: View | null;
  readonly counts: Readonly<Record<ShelfName, number>> | null;
}

/** The shelves of the library, and how many articles stand on each. */
export function ShelfTabs({ view, counts }: Props) {
  return (
    <nav class="shelf-tabs" aria-label={t("library_shelves")}>
      {shelves.map((shelf) => (
        <a key={shelf} class="shelf-tab" data-shelf={shelf} href={libraryAddress("", { ...wholeShelf, shelf })} aria-current={view?.shelf === shelf ? "page" : undefined}>
          {t(`shelf_${shelf}`)}
          {counts && counts[shelf] > 0 && <span class="count">{formatNumber(counts[shelf])}</span>}
        </a>
      ))}
    </nav>
  );
}
