import type { Article, ArticleId } from "#core/article.ts";
import { formatPercent, t, uiDirection } from "#i18n/index.ts";
import { Dateline } from "#ui/dateline.tsx";
import { Icon } from "#ui/icon.tsx";
import { TheirWords } from "#ui/their-words.tsx";
import { actLabel, acts, actsFor, perform, type ActName } from "../acts.ts";
import { Excerpt } from "./excerpt.tsx";
import { isolated } from "#ui/isolated.ts";
import { PicturesComing } from "./pictures-coming.tsx";
import { articleAddress } from "../route.ts";
import { Thumbnail } from "./thumbnail.tsx";
import { useFit, type Rows } from "./use-virtual-rows.ts";

export interface RowDoors {
  readonly onTag: (tag: string) => void;
  /** @param isRange everything from the one ticked before to this one */
  readonly onTick: (id: ArticleId, isRange: boolean) => void;
}

interface Props extends RowDoors {
  readonly id: ArticleId;
  /** Not known for the moment that it takes to fetch it. */
  readonly article: Article | undefined;
  /** How much of it has been read, of 1. */
  readonly share: number;
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
  readonly rows: Rows;
  readonly measure: (row: HTMLLIElement | null) => void;
}

/** One article in the list. The whole row leads to it; the title is what the keyboard reaches. */
export function ShelfItem({ id, article, place, isSelected, ...rest }: Props) {
  const { index, count, start, rows, measure } = place;
  useFit(rows, index, id, article !== undefined);
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

function Row({ article, share, query, isSelected, onTag, onTick }: Omit<Props, "id" | "place"> & { readonly article: Article }) {
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
        <div class="shelf-about" dir={uiDirection()}>
          <ReadState isRead={readAt !== null} />
          <Dateline {...article}>{share > 0 && <span class="share-read">{t("library_share_read", formatPercent(Math.round(share * 100)))}</span>}</Dateline>
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

/**
 * Archiving is a button that stays what it is and is pressed or not: what turned into its own contrary under the pointer
 * would be undone by whoever clicks twice.
 */
function ActButton({ name, article: { id, title, place } }: { name: ActName; article: Article }) {
  const { icon, key } = acts[name];
  const isArchived = name === "moveToInbox" && place === "archive";
  const label = isArchived ? "archive" : name;
  const onClick = ({ detail }: MouseEvent) => void (detail < 2 && void perform(name, [id], title));
  return (
    <button
      type="button"
      class="button button-quiet button-icon"
      data-act={name}
      aria-label={`${actLabel(label)}: ${isolated(title)}`}
      aria-pressed={label === "archive" ? isArchived : undefined}
      title={actLabel(name)}
      aria-keyshortcuts={key}
      onClick={onClick}
    >
      <Icon name={isArchived ? "archived" : icon} />
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
