import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { t } from "#i18n/index.ts";
import { longestNote } from "#core/quote.ts";
import { colourOf, colours, type Colour, type Highlight } from "#library/highlights.ts";
import { Icon } from "#ui/icon.tsx";
import { annotate, recolour, unmark } from "./marks-desk.ts";

/** The colours to choose from. @param chosen null while nothing is marked yet */
export function ColourButtons({ chosen, onChoose }: { chosen: Colour | null; onChoose: (colour: Colour) => void }) {
  return (
    <>
      {colours.map((colour) => (
        <button key={colour} type="button" class="colour" data-colour={colour} aria-pressed={chosen === null ? undefined : chosen === colour} aria-label={t(`mark_${colour}`)} title={t(`mark_${colour}`)} onClick={() => onChoose(colour)} />
      ))}
    </>
  );
}

interface Props {
  readonly mark: Highlight;
  /** The note takes the focus. */
  readonly isNoting: boolean;
  /** What is marked goes, or all is said. */
  readonly onDone: () => void;
}

/** Colour and note of one mark, and the way to be rid of it. A note is kept when its field is left. */
export function MarkEditor({ mark, isNoting, onDone }: Props) {
  const [note, setNote] = useState(mark.note);
  const field = useRef<HTMLTextAreaElement>(null);
  // Where it is put is decided after this: to scroll there now would be to scroll away.
  useLayoutEffect(() => void (isNoting && field.current?.focus({ preventScroll: true })), [isNoting]);
  /** What stands in the field: the last letter may not have been drawn yet. */
  const keep = () => {
    const written = field.current?.value ?? note;
    if (written !== mark.note) void annotate(mark, written);
  };
  const done = () => {
    keep();
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" && !(event.key === "Enter" && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    event.stopPropagation();
    done();
  };
  return (
    <div class="mark-editor">
      <div class="mark-row">
        <ColourButtons chosen={colourOf(mark)} onChoose={(colour) => void recolour(mark, colour)} />
        <button type="button" class="button button-quiet button-icon" data-act="unmark" aria-label={t("mark_remove")} title={t("mark_remove")} onClick={() => void unmark(mark).then(onDone)}>
          <Icon name="trash" />
        </button>
      </div>
      <textarea ref={field} class="input" rows={3} dir={note ? "auto" : undefined} maxLength={longestNote} value={note} placeholder={t("mark_note_hint")} aria-label={t("mark_note")} onInput={({ currentTarget }) => setNote(currentTarget.value)} onBlur={keep} onKeyDown={onKeyDown} />
      <button type="button" class="button button-small" data-act="done" onClick={done}>
        {t("mark_done")}
      </button>
    </div>
  );
}
