import { TextReader, Uint8ArrayReader, ZipWriter } from "@zip.js/zip.js/lib/zip-core-native.js";
import type { ArticleId } from "#core/article.ts";
import { success, failure, type Result } from "#core/result.ts";
import { openLibrary } from "#library/open.ts";
import { problemOf } from "#library/problem-of.ts";
import { readRules } from "#library/rules.ts";
import type { Library } from "#library/schema.ts";
import { readWhole, type WholeArticle } from "#library/whole-article.ts";
import { formatName, formatVersion, sha256, type IndexLine, type Manifest } from "./format.ts";
import { inLargePieces } from "./large-pieces.ts";
import { readMe } from "./read-me.ts";

/** What was written. */
export interface Written {
  readonly articles: number;
  readonly pictures: number;
  /** Articles whose stored bytes can no longer be read, and so are in no backup. */
  readonly damaged: number;
  /** Pictures of which the same is true. The articles that show them are in the backup, and say that they had them. */
  readonly picturesLost: number;
}

/** UTF-16 units of a part. The memory that a backup needs is a few times this, however large the library is. */
const partSize = 4_000_000;

/** Articles that are read before their turn. */
const readAhead = 4;

/** No workers: our pages may run none from a `blob:` address, and the browser's own compression is another thread already. */
const plain = { useWebWorkers: false, useCompressionStream: true } as const;

/**
 * Writes the whole library, the trash too, as one zip. Closes `sink` when all is written and aborts it otherwise.
 * @param onProgress told how many of how many articles are done
 */
export async function writeBackup(sink: WritableStream, onProgress: (done: number, all: number) => void): Promise<Result<Written>> {
  const pieces = inLargePieces(sink);
  try {
    return success(await new Backup(pieces, await openLibrary()).write(onProgress));
  } catch (error) {
    await pieces.abort(error).catch(() => {}); // it may be closed or broken already
    return failure(problemOf(error));
  }
}

class Backup {
  readonly #zip: ZipWriter<unknown>;
  readonly #library: Library;
  readonly #files: Record<string, string> = {};
  readonly #pictures = new Set<string>();
  readonly #picturesLost = new Set<string>();
  #part: string[] = [];
  #partLength = 0;
  #index: IndexLine[] = [];
  #damaged = 0;

  constructor(sink: WritableStream, library: Library) {
    this.#zip = new ZipWriter(sink, plain);
    this.#library = library;
  }

  async write(onProgress: (done: number, all: number) => void): Promise<Written> {
    await this.#addText("README.txt", readMe);
    const ids = await this.#library.articles.toCollection().primaryKeys();
    let done = 0;
    for await (const whole of wholes(this.#library, ids)) {
      onProgress(done++, ids.length);
      if (whole) await this.#addArticle(whole);
      else this.#damaged += 1;
    }
    await this.#flush();
    await this.#addText("index.jsonl", linesOf(this.#index));
    await this.#addText("filters.txt", await readRules());
    await this.#addText("offprint.json", JSON.stringify(this.#manifest(), null, 1));
    await this.#zip.close();
    onProgress(ids.length, ids.length);
    return { articles: this.#index.length, pictures: this.#pictures.size, damaged: this.#damaged, picturesLost: this.#picturesLost.size };
  }

  async #addArticle(whole: WholeArticle): Promise<void> {
    for (const { hash } of whole.pictures) if (hash !== null) await this.#addPicture(hash);
    const { id, canonicalUrl, revision, updatedAt, title } = whole.article;
    this.#index.push({ id, canonicalUrl, revision, updatedAt, title });
    const line = JSON.stringify(whole);
    this.#part.push(line);
    this.#partLength += line.length;
    if (this.#partLength >= partSize) await this.#flush();
  }

  async #addPicture(hash: string): Promise<void> {
    if (this.#pictures.has(hash) || this.#picturesLost.has(hash)) return;
    const row = await this.#library.pictures.get(hash);
    const bytes = await row?.blob.arrayBuffer().catch(() => null); // its bytes lie in a file of their own, which may be gone or damaged
    if (!bytes) return void this.#picturesLost.add(hash);
    this.#pictures.add(hash);
    await this.#zip.add(`pictures/${hash}`, new Uint8ArrayReader(new Uint8Array(bytes)), { level: 0 }); // they are compressed already
  }

  async #flush(): Promise<void> {
    if (this.#part.length === 0) return;
    const number = String(Object.keys(this.#files).filter((name) => name.startsWith("articles/")).length + 1).padStart(5, "0");
    await this.#addText(`articles/${number}.jsonl`, `${this.#part.join("\n")}\n`);
    this.#part = [];
    this.#partLength = 0;
  }

  async #addText(name: string, text: string): Promise<void> {
    if (name !== "offprint.json") this.#files[name] = await sha256(new TextEncoder().encode(text));
    await this.#zip.add(name, new TextReader(text));
  }

  #manifest(): Manifest {
    return { format: formatName, version: formatVersion, createdAt: new Date().toISOString(), articles: this.#index.length, pictures: this.#pictures.size, files: this.#files };
  }
}

/** One after another, some read before their turn: reading waits for the database, and writing for the file. */
async function* wholes(library: Library, ids: readonly ArticleId[]): AsyncGenerator<WholeArticle | null> {
  const read = (id: ArticleId) => {
    const whole = readUnlessDamaged(library, id);
    whole.catch(() => {}); // whoever awaits it hears of it
    return whole;
  };
  const coming = ids.slice(0, readAhead).map(read);
  for (let next = readAhead; coming.length > 0; next++) {
    const whole = await coming.shift();
    coming.push(...ids.slice(next, next + 1).map(read));
    yield whole ?? null;
  }
}

/** Null also where the browser cannot read what it has of an article, as long as it reads anything: one is no reason to go without a backup of all. */
const readUnlessDamaged = (library: Library, id: ArticleId): Promise<WholeArticle | null> =>
  readWhole(library, id).catch(async () => {
    await library.counters.toArray();
    return null;
  });

const linesOf = (values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join("");
