import type { Decision, Decisions, Removal } from "#core/removal.ts";
import type { Result } from "#core/result.ts";
import { t } from "#i18n/index.ts";
import { blockAttribute } from "../article/blocks.ts";
import { firstWords } from "../first-words.ts";
import { isolated } from "#ui/isolated.ts";
import { announce, announceProblem, dismiss } from "../notices.ts";
import { takeOutAttribute } from "./put-back-blocks.ts";

/** What a person can wish of a removed block, from the list of them. */
export interface Wishes {
  onPutBack(removal: Removal): void;
  onTakeOut(removal: Removal): void;
  /** Go to where it stands, once it is back. */
  onShow(removal: Removal): void;
  /** Put it back, or take it out again, and leave the focus where it is. */
  onQuietly(removal: Removal, isBack: boolean): void;
}

export interface PutBackDesk extends Wishes {
  /** The same as `onTakeOut`, wished in the article itself. */
  onTakeOutHere(removal: Removal): void;
  /** Tell it what the screen now shows. */
  settle(removed: readonly Removal[], decisions: Decisions): void;
}

/** Writes a decision into the library; null takes it back. What was taken out by hand and is put back leaves the ledger. */
export type Decide = (removal: Removal, decision: Decision | null) => Promise<Result<void>>;

type Page = { readonly current: HTMLElement | null };

/** A wish, until the library has granted it and the screen shows it. */
interface Wish {
  readonly removal: Removal;
  readonly decision: Decision | null;
  /** Where in the window it was wished, when that was in the article. */
  readonly at?: DOMRect | undefined;
}

/**
 * Puts blocks back and takes them out again. The library is told first; when its answer has come round to the
 * screen, the focus goes where the person will look for it, and what happened is said.
 */
export function putBackDesk(page: Page, decide: Decide): PutBackDesk {
  let wish: Wish | null = null;
  const make = async (next: Wish) => {
    wish = next;
    const told = await decide(next.removal, next.decision);
    if (told.ok) return;
    wish = null;
    announceProblem(told.problem);
  };
  const onPutBack = (removal: Removal) => void make({ removal, decision: "putBack" });
  return {
    onPutBack,
    onTakeOut: (removal) => void make({ removal, decision: null }),
    onTakeOutHere: (removal) => void make({ removal, decision: null, at: noteOf(page.current, removal)?.getBoundingClientRect() }),
    onShow: (removal) => goToBlock(page.current, removal),
    onQuietly(removal, isBack) {
      void decide(removal, isBack ? "putBack" : null).then((told) => told.ok || announceProblem(told.problem));
    },
    settle(removed, decisions) {
      if (!wish || standingOf(wish.removal, removed, decisions) !== wish.decision) return;
      const granted = wish;
      wish = null;
      if (granted.decision === "putBack") showBack(page.current, granted.removal);
      else showOut(page.current, granted, () => onPutBack(granted.removal));
    },
  };
}

const standingOf = ({ id }: Removal, removed: readonly Removal[], decisions: Decisions): Decision | null =>
  removed.some((removal) => removal.id === id) ? (decisions[id] ?? null) : "putBack";

function showBack(page: HTMLElement | null, removal: Removal): void {
  goToBlock(page, removal);
  const act = () => {
    dismiss();
    const button = page?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(removal.id)}"] .decide`);
    (button ?? page?.querySelector<HTMLElement>("#removed-title"))?.focus();
  };
  announce({ words: t("reader_said_put_back", nameOf(removal)), action: { name: t("reader_to_list"), act } });
}

/** In the list the button stays under the finger; in the article it goes with the block, and the text beneath it takes the focus. */
function showOut(page: HTMLElement | null, { removal, at }: Wish, undo: () => void): void {
  if (at) focusTextAt(page, at);
  announce({ words: t("reader_said_taken_out", nameOf(removal)), action: { name: t("reader_put_back"), act: undo }, undoes: true });
}

function goToBlock(page: HTMLElement | null, removal: Removal): void {
  const there = noteOf(page, removal) ?? blockSaying(page, removal);
  there?.scrollIntoView({ block: "center", behavior: pace() });
  there?.focus({ preventScroll: true });
}

/** What was taken out by hand stands in its place again, and bears no mark. */
function blockSaying(page: HTMLElement | null, { text }: Removal): HTMLElement | undefined {
  const blocks = [...(page?.querySelectorAll<HTMLElement>(`.prose [${blockAttribute}]`) ?? [])];
  const block = blocks.find((each) => each.textContent?.replace(/\s+/g, " ").trim() === text);
  if (block) block.tabIndex = -1;
  return block;
}

/** The button in the article that takes the block out again. */
const noteOf = (page: HTMLElement | null, { id }: Removal) => page?.querySelector<HTMLElement>(`[${takeOutAttribute}="${CSS.escape(id)}"]`);

function focusTextAt(page: HTMLElement | null, { top }: DOMRect): void {
  const pieces = [...(page?.querySelectorAll<HTMLElement>(".prose > *") ?? [])];
  const piece = pieces.find((each) => each.getBoundingClientRect().bottom > top) ?? pieces.at(-1);
  if (!piece) return;
  piece.tabIndex = -1;
  piece.focus({ preventScroll: true });
}

const nameOf = ({ text }: Removal): string => isolated(firstWords(text));

const pace = (): ScrollBehavior => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth");
