import type { Article } from "#core/article.ts";
import { t } from "#i18n/index.ts";
import { Dateline } from "#ui/dateline.tsx";
import { Icon } from "#ui/icon.tsx";
import { TheirWords } from "#ui/their-words.tsx";
import { isolated } from "./isolated.ts";
import { articleAddress } from "./route.ts";
import { Thumbnail } from "./thumbnail.tsx";

interface Props {
  readonly article: Article;
  readonly onDelete: (article: Article) => void;
}

/** One article in the list. The whole row leads to it; the title is what the keyboard reaches. */
export function ShelfItem({ article, onDelete }: Props) {
  const { id, title, lang, dir, excerpt, leadPicture, readAt } = article;
  const name = t("library_delete_this", isolated(title));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Delete") onDelete(article);
  };
  return (
    <li class="shelf-item" data-id={id} data-read={readAt === null ? undefined : ""}>
      <div class="shelf-text" dir={dir}>
        <TheirWords as="h2" lang={lang} dir={dir}>
          <a class="shelf-link" href={articleAddress(id)} onKeyDown={onKeyDown}>
            {title}
          </a>
        </TheirWords>
        <div class="shelf-about">
          <ReadState isRead={readAt !== null} />
          <Dateline {...article} />
        </div>
        {excerpt && (
          <TheirWords as="p" class="shelf-excerpt" lang={lang} dir={dir}>
            {excerpt}
          </TheirWords>
        )}
      </div>
      {leadPicture && <Thumbnail id={id} address={leadPicture.url} />}
      <button type="button" class="button button-quiet button-icon shelf-delete" aria-label={name} title={t("library_delete")} onClick={() => onDelete(article)}>
        <Icon name="trash" />
      </button>
    </li>
  );
}

/** A dot before what has not been read, and the words for the ear. */
function ReadState({ isRead }: { isRead: boolean }) {
  const words = t(isRead ? "library_read" : "library_unread");
  return (
    <span class={isRead ? "visually-hidden" : "unread"} title={words}>
      <span class="visually-hidden">{words}</span>
    </span>
  );
}
