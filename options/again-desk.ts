import { signal, type ReadonlySignal } from "@preact/signals";
import type { ArticleId } from "#core/article.ts";
import type { Problem } from "#core/problem.ts";
import type { Rule } from "#core/rule.ts";
import { cleanedAgain, isTouched, mayBeTouched, type Wishes } from "./clean-again.ts";
import type { Doors } from "./doors.ts";

export type Again =
  | { readonly step: "idle" }
  | { readonly step: "looking"; readonly done: number; readonly all: number }
  | { readonly step: "found"; readonly titles: readonly (readonly [id: ArticleId, title: string])[] }
  | { readonly step: "cleaning"; readonly done: number; readonly all: number }
  | { readonly step: "done"; readonly cleaned: number; readonly not: number };

/**
 * Finds the saved articles that a change of filters touches, and cleans them again, one after the other.
 * What is left stands in the library, so that it goes on where it was, whatever closes the page.
 */
export class AgainDesk {
  readonly #doors: Doors;
  readonly #state = signal<Again>({ step: "idle" });
  readonly #left = signal<readonly ArticleId[]>([]);
  readonly #problem = signal<Problem | null>(null);
  #work = new AbortController();

  constructor(doors: Doors) {
    this.#doors = doors;
    doors.watchToClean().subscribe((left) => (this.#left.value = left), () => {});
  }

  get state(): ReadonlySignal<Again> {
    return this.#state;
  }

  /** Those that are still to be cleaned again, from an earlier time too. */
  get left(): ReadonlySignal<readonly ArticleId[]> {
    return this.#left;
  }

  get problem(): ReadonlySignal<Problem | null> {
    return this.#problem;
  }

  async look(changed: readonly Rule[]): Promise<void> {
    const { signal: stop } = this.#begin();
    const kept = await this.#doors.keptArticles();
    if (!kept.ok) return void this.#fail(kept.problem);
    const candidates = kept.value.filter((article) => mayBeTouched(article, changed));
    const titles: (readonly [ArticleId, string])[] = [];
    for (const [done, { id, title }] of candidates.entries()) {
      this.#state.value = { step: "looking", done, all: candidates.length };
      const snapshot = await this.#doors.readSnapshot(id);
      await breath();
      if (stop.aborted) return;
      if (snapshot.ok && isTouched(snapshot.value, changed)) titles.push([id, title]);
    }
    this.#state.value = { step: "found", titles };
  }

  async queue(ids: readonly ArticleId[]): Promise<boolean> {
    const queued = await this.#doors.queueToClean(ids);
    if (!queued.ok) this.#fail(queued.problem);
    return queued.ok;
  }

  /** Cleans these, each with what `wishes` says at that moment. */
  async clean(ids: readonly ArticleId[], wishes: () => Wishes): Promise<void> {
    const { signal: stop } = this.#begin();
    let cleaned = 0;
    for (const [done, id] of ids.entries()) {
      this.#state.value = { step: "cleaning", done, all: ids.length };
      await breath();
      if (stop.aborted) return;
      const saved = await this.#cleanOne(id, wishes());
      if (saved === null) return;
      if (saved) cleaned += 1;
    }
    this.#state.value = { step: "done", cleaned, not: ids.length - cleaned };
  }

  stop(): void {
    this.#work.abort();
    this.#state.value = { step: "idle" };
  }

  async giveUp(): Promise<void> {
    this.stop();
    await this.#doors.doneCleaning(this.#left.peek());
  }

  /** @returns whether it was saved anew; null when the library cannot go on */
  async #cleanOne(id: ArticleId, wishes: Wishes): Promise<boolean | null> {
    const snapshot = await this.#doors.readSnapshot(id);
    const cleaned = snapshot.ok ? cleanedAgain(snapshot.value, wishes) : null;
    if (cleaned?.ok) {
      const saved = await this.#doors.addArticle(cleaned.value);
      if (!saved.ok) return this.#fail(saved.problem);
    }
    const noted = await this.#doors.doneCleaning([id]);
    return noted.ok ? (cleaned?.ok ?? false) : this.#fail(noted.problem);
  }

  #begin(): AbortController {
    this.#work.abort();
    this.#problem.value = null;
    return (this.#work = new AbortController());
  }

  #fail(problem: Problem): null {
    this.#problem.value = problem;
    this.#state.value = { step: "idle" };
    return null;
  }
}

/** Between two articles the page draws what it has to say, and hears clicks. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
