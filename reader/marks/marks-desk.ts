import { signal, type ReadonlySignal } from "@preact/signals";
import type { ArticleId } from "#core/article.ts";
import type { Quote } from "#core/quote.ts";
import type { Result } from "#core/result.ts";
import { t } from "#i18n/index.ts";
import { addHighlight, changeHighlight, removeHighlight, type Colour, type Highlight } from "#library/highlights.ts";
import { firstWords } from "../first-words.ts";
import { isolated } from "#ui/isolated.ts";
import { announce, announceProblem } from "../notices.ts";

/** The colour that was used last is the one meant next. */
const current = signal<Colour>("yellow");
export const lastColour: ReadonlySignal<Colour> = current;

const nameOf = ({ quote }: Quote): string => isolated(firstWords(quote));

/** Marks a passage and says so; null when it could not be. */
export async function mark(id: ArticleId, quote: Quote, colour: Colour): Promise<Highlight | null> {
  current.value = colour;
  const made = await addHighlight(id, quote, colour);
  if (!made.ok) {
    announceProblem(made.problem);
    return null;
  }
  announce({ words: t("mark_said", nameOf(quote)), action: { name: t("library_undo"), act: () => void unmark(made.value, true) }, undoes: true });
  return made.value;
}

export async function recolour({ id }: Highlight, colour: Colour): Promise<void> {
  current.value = colour;
  told(await changeHighlight(id, { colour }));
}

export async function annotate({ id }: Highlight, note: string): Promise<void> {
  told(await changeHighlight(id, { note: note.trim() }));
}

/** @param isUndo the mark was made a moment ago, and this takes it back */
export async function unmark(highlight: Highlight, isUndo = false): Promise<void> {
  const removed = await removeHighlight(highlight.id);
  if (!told(removed)) return;
  const takeBack = removed.value;
  if (isUndo || !takeBack) {
    announce({ words: t("act_undone") });
    return;
  }
  const undo = async () => void (told(await takeBack()) && announce({ words: t("act_undone") }));
  announce({ words: t("mark_said_gone", nameOf(highlight)), action: { name: t("library_undo"), act: () => void undo() }, undoes: true });
}

function told<T>(result: Result<T>): result is Extract<Result<T>, { ok: true }> {
  if (!result.ok) announceProblem(result.problem);
  return result.ok;
}
