import { useLayoutEffect, useRef } from "preact/hooks";
import type { Article } from "#core/article.ts";
import { t } from "#i18n/index.ts";
import { noteOpened, placeOnShelf } from "./place-on-shelf.ts";
import { ShelfItem } from "./shelf-item.tsx";

interface Props {
  readonly articles: readonly Article[];
  readonly onDelete: (article: Article) => void;
}

/** The articles in their order. Whoever comes back from one finds themselves at it again. */
export function Shelf({ articles, onDelete }: Props) {
  const list = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => {
    const { opened } = placeOnShelf.peek();
    if (opened === null) return;
    list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(opened)}"] .shelf-link`)?.focus();
    noteOpened(null);
  }, []);
  const remove = (article: Article) => {
    if (list.current) focusBeside(list.current, article);
    onDelete(article);
  };
  return (
    <ol class="shelf" ref={list} aria-label={t("library_list")}>
      {articles.map((article) => (
        <ShelfItem key={article.id} article={article} onDelete={remove} />
      ))}
    </ol>
  );
}

/** What had the focus is about to go: it passes to the next article, or the one before, or the search box. */
function focusBeside(list: HTMLElement, { id }: Article): void {
  const row = list.querySelector(`[data-id="${CSS.escape(id)}"]`);
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  const target = beside?.querySelector<HTMLElement>(".shelf-link") ?? document.querySelector<HTMLElement>("input[type=search]");
  target?.focus();
}
