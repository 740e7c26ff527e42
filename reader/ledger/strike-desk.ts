import { signal, type ReadonlySignal } from "@preact/signals";
import type { Article } from "#core/article.ts";
import type { Removal } from "#core/removal.ts";
import { success, type Result, type Undo } from "#core/result.ts";
import { lineThatRemoves } from "#filters/propose.ts";
import { t } from "#i18n/index.ts";
import { takeBack, takeOut } from "#library/by-hand.ts";
import { entryOf } from "../article/blocks.ts";
import { firstWords } from "../first-words.ts";
import { isolated } from "#ui/isolated.ts";
import { lineDesk, type LineDesk } from "./line-desk.ts";
import { announce, announceProblem } from "../notices.ts";

/** A line that would take such a block out of every article of the site, before it is kept. */
export interface Offer {
  readonly line: string;
  readonly entry: Removal;
}

/** What the library is asked for. */
export interface StrikeDoors {
  takeOut(entry: Removal): Promise<Result<void>>;
  takeBack(removalId: string): Promise<Result<void>>;
  readonly lines: LineDesk;
}

export const strikeDoors = (article: Pick<Article, "id" | "url">): StrikeDoors => ({
  takeOut: (entry) => takeOut(article.id, entry),
  takeBack: (removalId) => takeBack(article.id, removalId),
  lines: lineDesk(article),
});

/** Takes parts out of a saved article, this once or for the whole site. Nothing goes without joining the ledger. */
export class StrikeDesk {
  readonly #doors: StrikeDoors;
  readonly #offer = signal<Offer | null>(null);

  constructor(doors: StrikeDoors) {
    this.#doors = doors;
  }

  /** The line that is being shown, if any. */
  get offer(): ReadonlySignal<Offer | null> {
    return this.#offer;
  }

  /** @param number of the block in the saved body */
  async strike(bodyHtml: string, number: number): Promise<void> {
    const entry = entryOf(bodyHtml, number);
    if (entry) await this.#strike(entry);
  }

  /** Shows the line that takes the block out for good. */
  async propose(bodyHtml: string, number: number): Promise<void> {
    const entry = entryOf(bodyHtml, number);
    if (entry) this.#offer.value = { entry, line: await this.#doors.lines.propose((page, host) => lineThatRemoves(entry.text, page, host)) };
  }

  /** Keeps a line, as it was shown or as the person has changed it, and takes the block out here too. */
  async keep({ entry }: Offer, line: string): Promise<Result<Undo>> {
    const added = await this.#doors.lines.add(line);
    if (!added.ok) return added;
    await this.#strike(entry);
    return success(async () => {
      const dropped = await added.value();
      return dropped.ok ? await this.#doors.takeBack(entry.id) : dropped;
    });
  }

  close(): void {
    this.#offer.value = null;
  }

  async #strike(entry: Removal): Promise<void> {
    const done = await this.#doors.takeOut(entry);
    if (!done.ok) return announceProblem(done.problem);
    const undo = async () => {
      const undone = await this.#doors.takeBack(entry.id);
      if (undone.ok) announce({ words: t("act_undone") });
      else announceProblem(undone.problem);
    };
    announce({ words: t("strike_said", isolated(firstWords(entry.text))), action: { name: t("library_undo"), act: () => void undo() }, undoes: true });
  }
}
