import { useState } from "preact/hooks";
import type { Article } from "#core/article.ts";
import { t } from "#i18n/index.ts";
import { colourOf, type Highlight } from "#library/highlights.ts";
import { TheirWords } from "#ui/their-words.tsx";
import { MarkEditor } from "./mark-editor.tsx";
import { unmark } from "./marks-desk.ts";
import { scrollToRange } from "../article/scroll-to-range.ts";

interface Props {
  readonly article: Pick<Article, "lang" | "dir">;
  readonly marks: readonly Highlight[];
  readonly title: string;
  readonly rangeOf: (id: string) => Range | null;
  /** Before the text has been looked through, nobody knows what is no longer in it. */
  readonly isPainted: boolean;
}

/** Every mark of an article: its words, its note, and the ways to it. A passage that the text has no more stays here. */
export function MarkList({ article, marks, title, rangeOf, isPainted }: Props) {
  return (
    <section class="marks" aria-labelledby="marks-title">
      <h2 id="marks-title" tabIndex={-1}>
        {title}
      </h2>
      <ol class="mark-list">
        {marks.map((mark) => {
          const range = rangeOf(mark.id);
          return (
            <MarkItem key={mark.id} article={article} mark={mark} isLost={isPainted && !range}>
              {range && (
                <button type="button" class="button button-small" data-act="show" aria-describedby={textId(mark)} onClick={() => scrollToRange(range)}>
                  {t("mark_show")}
                </button>
              )}
            </MarkItem>
          );
        })}
      </ol>
    </section>
  );
}

const textId = ({ id }: Highlight): string => `mark-${id}`;

interface ItemProps {
  readonly article: Props["article"];
  readonly mark: Highlight;
  readonly isLost?: boolean;
  readonly children?: preact.ComponentChildren;
}

/** One mark in a list. @param children the way to where it stands */
export function MarkItem({ article, mark, isLost = false, children }: ItemProps) {
  const [isEditing, setEditing] = useState(false);
  return (
    <li class="mark-item" data-colour={colourOf(mark)} data-mark={mark.id}>
      <TheirWords as="p" class="mark-quote" id={textId(mark)} lang={article.lang} dir={article.dir}>
        {mark.quote}
      </TheirWords>
      {mark.note && !isEditing && (
        <TheirWords as="p" class="mark-note">
          {mark.note}
        </TheirWords>
      )}
      {isLost && <p class="quiet">{t("mark_lost")}</p>}
      {isEditing ? (
        <MarkEditor mark={mark} isNoting onDone={() => setEditing(false)} />
      ) : (
        <div class="actions">
          {children}
          <button type="button" class="button button-small button-quiet" data-act="edit" aria-describedby={textId(mark)} onClick={() => setEditing(true)}>
            {t(mark.note ? "mark_note_change" : "mark_note_add")}
          </button>
          <button type="button" class="button button-small button-quiet" data-act="unmark" aria-describedby={textId(mark)} onClick={() => void unmark(mark)}>
            {t("library_delete")}
          </button>
        </div>
      )}
    </li>
  );
}
