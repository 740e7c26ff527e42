import { caps } from "#core/caps.ts";
import { failure, success, type Result } from "#core/result.ts";
import { atOnceOfMany, foldFreshWords } from "#library/fold-words.ts";
import { LibraryError } from "#library/library-error.ts";
import { openLibrary } from "#library/open.ts";
import { problemOf } from "#library/problem-of.ts";
import { readRules, writeRules } from "#library/rules.ts";
import type { ArticleRow, Library, PictureRow } from "#library/schema.ts";
import { makeReady, readWhole, writeWhole, type ReadyArticle, type WholeArticle } from "#library/whole-article.ts";
import { soundPictureIn } from "#pictures/sound-picture.ts";
import { readWholeLine, type Wrong } from "./format.ts";
import { linesIn } from "./lines.ts";
import { merge } from "./merge.ts";
import { rowLike, standingOf, type Backup } from "./read-backup.ts";

/** What becomes of an article that is here in another form: ours stays as it is, or the two become one. Neither is lost in the second. */
export type Manner = "add" | "merge";

export interface Restored {
  readonly added: number;
  readonly merged: number;
  /** Lines of the backup that were not taken. */
  readonly skipped: number;
  /** The first of them, with what is wrong with each. */
  readonly wrongLines: readonly WrongLine[];
  /** Pictures that the backup should have and has not, or not whole. */
  readonly picturesMissing: number;
}

export interface WrongLine {
  /** The part of the backup, and the line in it, counted from 1. */
  readonly file: string;
  readonly line: number;
  /** `filters`: it and those below it are more than there is room for. */
  readonly wrong: Wrong | "filters";
}

/** Articles in one transaction. */
const atOnce = 20;

/** Lines that are no articles: so many are told one by one, and after so many the page gets a turn. */
const mostTold = 100;
const inOneTurn = 1_000;

/** UTF-16 units of filters that a backup may bring: half a million lines. */
const mostFilters = 16 * 1024 * 1024;

/**
 * Takes over what a backup has, line by line: one that is wrong loses only itself. Nothing here is overwritten: what is the same is passed over, what differs stays or is merged.
 * An interrupted restore has taken over whole articles only, and may be run again.
 * @param onProgress told how many of how many articles have been looked at
 */
export async function restore(backup: Backup, manner: Manner, onProgress: (done: number, all: number) => void): Promise<Result<Restored>> {
  try {
    return success(await new Restore(await openLibrary(), backup, manner).run(onProgress));
  } catch (error) {
    return failure(problemOf(error));
  }
}

class Restore {
  readonly #library: Library;
  readonly #backup: Backup;
  readonly #manner: Manner;
  /** Read, and not looked for yet. */
  #read: WholeArticle[] = [];
  /** The articles made last are being written; meanwhile the next are made. */
  #writing: Promise<void> = Promise.resolve();
  /** Ids and addresses of those. */
  #inHand: ReadonlySet<string> = new Set();
  /** Articles that are written, with words that the index does not have yet. */
  #unfolded = 0;
  #added = 0;
  #merged = 0;
  #missing = 0;
  #skipped = 0;
  readonly #wrongLines: WrongLine[] = [];

  constructor(library: Library, backup: Backup, manner: Manner) {
    this.#library = library;
    this.#backup = backup;
    this.#manner = manner;
  }

  async run(onProgress: (done: number, all: number) => void): Promise<Restored> {
    const { files, articles } = this.#backup.manifest;
    let done = 0;
    for (const name of Object.keys(files).filter((each) => each.startsWith("articles/")).toSorted()) {
      for (const [text, line] of linesIn(await this.#backup.text(name))) {
        onProgress(Math.min(done++, articles), articles);
        const read = readWholeLine(text);
        if ("whole" in read) await this.#take(read.whole);
        else await this.#skip({ file: name, line, wrong: read.wrong });
      }
    }
    await this.#takeRead();
    await this.#writing;
    await foldFreshWords(atOnceOfMany);
    await this.#takeRules();
    onProgress(articles, articles);
    return { added: this.#added, merged: this.#merged, skipped: this.#skipped, wrongLines: this.#wrongLines, picturesMissing: this.#missing };
  }

  async #skip(wrong: WrongLine): Promise<void> {
    this.#skipped += 1;
    if (this.#wrongLines.length < mostTold) this.#wrongLines.push(wrong);
    if (this.#skipped % inOneTurn === 0) await new Promise((resolve) => setTimeout(resolve));
  }

  async #take(theirs: WholeArticle): Promise<void> {
    if (this.#read.some(({ article }) => article.id === theirs.article.id || article.canonicalUrl === theirs.article.canonicalUrl)) await this.#takeRead(); // told twice
    this.#read.push(theirs);
    if (this.#read.length >= atOnce) await this.#takeRead();
  }

  async #takeRead(): Promise<void> {
    while (this.#read.length > 0) {
      if (this.#read.some(({ article }) => this.#inHand.has(article.id) || this.#inHand.has(article.canonicalUrl))) await this.#writing; // told twice, too
      const rows = await this.#library.transaction("r", this.#library.articles, () => Promise.all(this.#read.map(({ article }) => rowLike(this.#library, article))));
      const isSecond = (place: number) => rows[place] !== undefined && rows.findIndex((row) => row?.id === rows[place]?.id) < place; // of one article here: it is merged with what the first has made of it
      const made = await Promise.all(this.#read.map((theirs, place) => (isSecond(place) ? null : this.#make(theirs, rows[place]))));
      this.#read = this.#read.filter((_, place) => isSecond(place));
      await this.#beginWriting(made.filter((one) => one !== null));
      if (rows.some((row) => row !== undefined)) await this.#writing; // what it takes the place of may take pictures along that the next would count on
    }
  }

  async #beginWriting(ready: readonly ReadyArticle[]): Promise<void> {
    await this.#writing;
    this.#inHand = new Set(ready.flatMap(({ whole: { article } }) => [article.id, article.canonicalUrl]));
    this.#writing = this.#write(ready);
    this.#writing.catch(() => {}); // whoever waits for it hears of it
  }

  async #write(ready: readonly ReadyArticle[]): Promise<void> {
    if (ready.length === 0) return;
    await writeWhole(this.#library, ready);
    this.#unfolded += ready.length;
    if (this.#unfolded < atOnceOfMany) return;
    this.#unfolded = 0;
    await foldFreshWords(atOnceOfMany);
  }

  /** @returns what is to be written; null when that is nothing */
  async #make(theirs: WholeArticle, row: ArticleRow | undefined): Promise<ReadyArticle | null> {
    const standing = standingOf(row, theirs.article);
    if (standing === "same" || (standing === "differing" && this.#manner === "add")) return null;
    const ours = row ? await readWhole(this.#library, row.id) : null;
    const whole = ours ? merge(ours, theirs) : row ? { ...theirs, article: { ...theirs.article, id: row.id } } : theirs; // ours can no longer be read: theirs mends it
    const pictures = await this.#picturesOf(whole);
    const lost = new Set(pictures.lost);
    const shown = whole.pictures.map((each) => (each.absence === "waiting" || each.absence === "wanted" || lost.has(each.hash ?? "") ? { ...each, hash: null, absence: "shut" as const } : each)); // a restore asks nobody
    if (row) this.#merged += 1;
    else this.#added += 1;
    return await makeReady({ ...whole, pictures: shown }, pictures.rows);
  }

  /** Decoded before they count as kept, as every picture is. */
  async #picturesOf({ pictures }: WholeArticle): Promise<{ rows: readonly PictureRow[]; lost: readonly string[] }> {
    const rows: PictureRow[] = [];
    const lost: string[] = [];
    for (const hash of new Set(pictures.flatMap((each) => each.hash ?? []))) {
      if ((await this.#library.pictures.where("hash").equals(hash).count()) > 0) continue;
      const bytes = await this.#backup.picture(hash);
      const sound = bytes && (await soundPictureIn(bytes));
      if (sound && typeof sound !== "string") rows.push({ ...sound, hash, bytes: bytes.length });
      else lost.push(hash);
    }
    this.#missing += lost.length;
    return { rows, lost };
  }

  /** Lines that are not here yet are added at the end, as many as there is room for; none of ours goes. */
  async #takeRules(): Promise<void> {
    const text = await readRules();
    const ours = text === "" ? [] : text.split("\n");
    const all = await this.#backup.text("filters.txt");
    if (all.length > mostFilters) throw new LibraryError({ code: "backupDamaged", detail: "filters.txt" });
    const known = new Set(ours);
    const lines = all.split("\n");
    const theirs = ours.length === 0 ? lines : lines.filter((line) => line.trim() !== "" && !known.has(line));
    const taken = theirs.slice(0, Math.max(0, caps.filterLines - ours.length));
    const next = theirs[taken.length];
    if (next !== undefined) await this.#skip({ file: "filters.txt", line: lines.indexOf(next) + 1, wrong: "filters" });
    if (taken.some(Boolean)) await writeRules([...ours, ...taken].join("\n"));
  }
}
