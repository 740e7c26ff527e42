import type { Article, ArticleId } from "#core/article.ts";
import { t } from "#i18n/index.ts";
import { Dateline } from "#ui/dateline.tsx";
import { Icon } from "#ui/icon.tsx";
import { TheirWords } from "#ui/their-words.tsx";
import { actLabel, acts, actsFor, perform, type ActName } from "./acts.ts";
import { Excerpt } from "./excerpt.tsx";
import { isolated } from "./isolated.ts";
import { PicturesComing } from "./pictures-coming.tsx";
import { articleAddress } from "./route.ts";
import { Thumbnail } from "./thumbnail.tsx";

export interface RowDoors {
  readonly onTag: (tag: string) => void;
  /** @param isRange everything from the one ticked before to this one */
  readonly onTick: (id: ArticleId, isRange: boolean) => void;
}

interface Props extends RowDoors {
  readonly id: ArticleId;
  /** Not known for the moment that it takes to fetch it. */
  readonly article: Article | undefined;
  readonly query: string;
  readonly isSelected: boolean;
  readonly place: Place;
}

/** Where the row stands in the list. */
interface Place {
  readonly index: number;
  readonly count: number;
  /** CSS pixels from the list's beginning. */
  readonly start: number;
  readonly measure: (row: HTMLLIElement | null) => void;
}

/** One article in the list. The whole row leads to it; the title is what the keyboard reaches. */
export function ShelfItem({ id, article, place, isSelected, ...rest }: Props) {
  const { index, count, start, measure } = place;
  return (
    <li
      class="shelf-item"
      ref={measure}
      data-id={id}
      data-index={index}
      data-read={article && article.readAt !== null ? "" : undefined}
      data-selected={isSelected ? "" : undefined}
      aria-setsize={count}
      aria-posinset={index + 1}
      style={{ translate: `0 ${start}px` }}
    >
      {article ? <Row article={article} isSelected={isSelected} {...rest} /> : <div class="shelf-waiting" />}
    </li>
  );
}

function Row({ article, query, isSelected, onTag, onTick }: Omit<Props, "id" | "place"> & { readonly article: Article }) {
  const { id, title, lang, dir, leadPicture, readAt, tags } = article;
  return (
    <>
      <Tick article={article} isSelected={isSelected} onTick={onTick} />
      <div class="shelf-text" dir={dir}>
        <TheirWords as="h2" lang={lang} dir={dir}>
          <a class="shelf-link" href={articleAddress(id)}>
            {title}
          </a>
        </TheirWords>
        <div class="shelf-about">
          <ReadState isRead={readAt !== null} />
          <Dateline {...article} />
        </div>
        <PicturesComing id={id} />
        <Excerpt article={article} query={query} />
        {tags.length > 0 && <Tags tags={tags} onTag={onTag} />}
      </div>
      {leadPicture && <Thumbnail id={id} address={leadPicture.url} />}
      <div class="shelf-acts">
        {actsFor([article]).map((name) => name !== "markRead" && name !== "markUnread" && <ActButton key={name} name={name} article={article} />)}
      </div>
    </>
  );
}

function Tick({ article: { id, title }, isSelected, onTick }: { article: Article; isSelected: boolean; onTick: RowDoors["onTick"] }) {
  const onClick = (event: MouseEvent) => onTick(id, event.shiftKey);
  return (
    <label class="shelf-tick">
      <input type="checkbox" checked={isSelected} onClick={onClick} aria-label={t("library_tick", isolated(title))} />
    </label>
  );
}

function ActButton({ name, article: { id, title } }: { name: ActName; article: Article }) {
  const { icon, key } = acts[name];
  const label = `${actLabel(name)}: ${isolated(title)}`;
  return (
    <button type="button" class="button button-quiet button-icon" data-act={name} aria-label={label} title={actLabel(name)} aria-keyshortcuts={key} onClick={() => void perform(name, [id], title)}>
      <Icon name={icon} />
    </button>
  );
}

function Tags({ tags, onTag }: { tags: readonly string[]; onTag: (tag: string) => void }) {
  return (
    <ul class="tags" aria-label={t("library_tags")}>
      {tags.map((tag) => (
        <li key={tag}>
          <button type="button" class="tag" onClick={() => onTag(tag)}>
            <bdi>{tag}</bdi>
          </button>
        </li>
      ))}
    </ul>
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
