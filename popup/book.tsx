import type { Article } from "#core/article.ts";
import { Dateline } from "#ui/dateline.tsx";
import { TheirWords } from "#ui/their-words.tsx";
import { OwnLink } from "./own-link.tsx";
import { paths } from "./doors.ts";

/** One saved article on the shelf. */
export function Book({ article, onOpen }: { article: Article; onOpen: (path: string) => Promise<void> }) {
  const path = paths.article(article.id);
  return (
    <li class="book" data-article={article.id} dir={article.dir}>
      <OwnLink href={path} onOpen={() => onOpen(path)}>
        <TheirWords as="div" class="book-title" lang={article.lang} dir={article.dir}>
          {article.title}
        </TheirWords>
      </OwnLink>
      <Dateline {...article} />
    </li>
  );
}
