import { signal } from "@preact/signals";
import type { Article, ArticleId } from "#core/article.ts";
import type { Clipping, Manner } from "#core/clipping.ts";
import type { Problem } from "#core/problem.ts";
import { success, type Result, type Undo } from "#core/result.ts";
import type { Decisions } from "#core/removal.ts";
import type { WordChange } from "#core/saved.ts";
import { hostForLines } from "#filters/hosts.ts";
import { paths, type Doors, type PicturesDoor } from "./doors.ts";

/** What is known of the page beneath the popup. */
export type Page =
  | { readonly step: "reading" }
  | { readonly step: "read"; readonly clipping: Clipping }
  | { readonly step: "refused"; readonly problem: Problem; readonly manner: Manner };

/** How far the keeping of its article has come. */
export type Keeping =
  | { readonly step: "open" }
  | { readonly step: "saving" }
  | { readonly step: "saved"; readonly id: ArticleId; readonly change: WordChange | null }
  | { readonly step: "failed"; readonly problem: Problem };

/** How long the library may take to say whether it has the article before we show the article without it, in milliseconds. */
const libraryPatience = 300;

/** One opening of the popup: its state, and what the person can do. */
export class Session {
  readonly page = signal<Page>({ step: "reading" });
  readonly keeping = signal<Keeping>({ step: "open" });
  /** The same article as it was saved some other day. */
  readonly earlier = signal<Article | null>(null);
  /** Address of the lead picture, once it has come; null when there is none, or it will not. */
  readonly picture = signal<string | "coming" | null>(null);
  readonly decisions = signal<Decisions>({});
  readonly #doors: Doors;
  #reading = new AbortController();
  #saving: Promise<ArticleId | null> | null = null;

  constructor(doors: Doors) {
    this.#doors = doors;
  }

  get pictures(): PicturesDoor {
    return this.#doors.pictures;
  }

  /** Reads the page beneath. A later call overtakes an earlier one. */
  async read(manner: Manner): Promise<void> {
    this.page.value = { step: "reading" };
    await this.#read(manner);
  }

  /** Saves the article as it is shown, once. Its id, or null when it was not saved. */
  save(): Promise<ArticleId | null> {
    this.#saving ??= this.#commit().finally(() => {
      this.#saving = null;
    });
    return this.#saving;
  }

  /** Opens the article in the reader, saving it first unless it stands in the library as it is shown. */
  async readNow(): Promise<void> {
    const earlier = this.earlier.peek();
    const isUnchanged = Object.keys(this.decisions.peek()).length === 0;
    const id = earlier && isUnchanged ? earlier.id : await this.save();
    if (id) await this.#doors.open(paths.article(id));
  }

  /** A line about the page beneath, which is parsed again from its copy: nothing of it loads. */
  propose(write: (page: Document | null, host: string) => string): string {
    const page = this.page.peek();
    if (page.step !== "read") return "";
    const { snapshot, url } = page.clipping;
    return write(snapshot === null ? null : new DOMParser().parseFromString(snapshot, "text/html"), hostForLines(url));
  }

  /** Hands over to the picker on the page. */
  async pick(): Promise<void> {
    const begun = await this.#doors.pick();
    if (!begun.ok) this.keeping.value = { step: "failed", problem: begun.problem };
  }

  /** Keeps a line that holds a block in the article from now on, and puts it back into this one. Undone, one that was back before stays. */
  async keepFor(line: string, removalId: string): Promise<Result<Undo>> {
    const added = await this.#doors.addLine(line);
    if (!added.ok) return added;
    const wasBack = this.decisions.peek()[removalId] === "putBack";
    if (!wasBack) await this.putBack(removalId, true);
    return success(async () => {
      const dropped = await added.value();
      if (dropped.ok && !wasBack) await this.putBack(removalId, false);
      return dropped;
    });
  }

  /** Follows a line that was held back, from now on. */
  async insistOn(line: string): Promise<void> {
    const said = await this.#doors.insistOn(line);
    if (said.ok) await this.read("article");
    else this.keeping.value = { step: "failed", problem: said.problem };
  }

  /** Puts a block back into the article, or takes it out again. */
  async putBack(removalId: string, isBack: boolean): Promise<void> {
    const before = this.decisions.peek();
    const { [removalId]: _, ...others } = before;
    this.decisions.value = isBack ? { ...others, [removalId]: "putBack" } : others;
    const id = (await this.#saving) ?? this.#savedId();
    const noted = id && (await this.#doors.decide(id, removalId, isBack ? "putBack" : null));
    if (!noted || noted.ok) return;
    this.decisions.value = before;
    this.keeping.value = { step: "failed", problem: noted.problem };
  }

  async #read(manner: Manner): Promise<void> {
    this.#reading.abort();
    const { signal: stop } = (this.#reading = new AbortController());
    const clipped = await this.#doors.clip(manner);
    if (stop.aborted) return;
    if (clipped.ok) await this.#show(clipped.value, stop);
    else await this.#refuse(clipped.problem, manner, stop);
  }

  async #show(clipping: Clipping, stop: AbortSignal): Promise<void> {
    void this.#fetchPicture(clipping, stop);
    await Promise.race([this.#lookFor(clipping), new Promise((resolve) => setTimeout(resolve, libraryPatience))]);
    if (stop.aborted) return;
    this.page.value = { step: "read", clipping };
    requestIdleCallback(() => void this.#doors.expectSave(clipping)); // when it has been painted
  }

  /** A page that is still loading is read again when it has, with the note standing meanwhile. */
  async #refuse(problem: Problem, manner: Manner, stop: AbortSignal): Promise<void> {
    this.page.value = { step: "refused", problem, manner };
    if (problem.code !== "pageLoading") return;
    await this.#doors.pageLoaded(stop);
    if (!stop.aborted) await this.#read(manner);
  }

  async #lookFor({ canonicalUrl }: Clipping): Promise<void> {
    // A library that does not open says so below, on the shelf; here the article is still worth a look.
    const article = await this.#doors.find(canonicalUrl).catch(() => undefined);
    this.earlier.value = article ?? null;
    if (article) void this.#doors.markSaved();
  }

  async #fetchPicture({ leadPicture }: Clipping, stop: AbortSignal): Promise<void> {
    if (!leadPicture) return;
    this.picture.value = "coming";
    const blob = await this.#doors.picture(leadPicture.url).catch(() => null);
    if (!stop.aborted) this.picture.value = blob && URL.createObjectURL(blob);
  }

  async #commit(): Promise<ArticleId | null> {
    const page = this.page.peek();
    if (page.step !== "read" || this.#savedId()) return this.#savedId();
    this.keeping.value = { step: "saving" };
    const saved = await this.#doors.save(page.clipping, this.decisions.peek());
    this.keeping.value = saved.ok ? { step: "saved", id: saved.value.id, change: this.#newsOf(saved.value.change) } : { step: "failed", problem: saved.problem };
    return this.#savedId();
  }

  /** That nothing has changed is news only of an article that was known to be saved: another may have been saved twice just now. */
  #newsOf(change: WordChange | null): WordChange | null {
    return this.earlier.peek() || (change && change.added + change.removed > 0) ? change : null;
  }

  #savedId(): ArticleId | null {
    const keeping = this.keeping.peek();
    return keeping.step === "saved" ? keeping.id : null;
  }
}
