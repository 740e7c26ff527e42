import { ZipReader, type FileEntry } from "@zip.js/zip.js/lib/zip-core-native.js";
import { caps } from "#core/caps.ts";
import { failure, success, type Result } from "#core/result.ts";
import { LibraryError } from "#library/library-error.ts";
import { openLibrary } from "#library/open.ts";
import { problemOf } from "#library/problem-of.ts";
import type { ArticleRow, Library } from "#library/schema.ts";
import { formatVersion, readIndexLine, readManifest, sha256, type IndexLine, type Manifest } from "./format.ts";
import { joined } from "./large-pieces.ts";
import { linesIn } from "./lines.ts";
import { ReadAhead } from "./read-ahead.ts";

/** What a restore would do. */
export interface Plan {
  /** In the backup and not here. */
  readonly fresh: number;
  /** Here as they are in the backup. */
  readonly same: number;
  /** Here in another form: saved again on one side since. */
  readonly differing: number;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** A backup that has been looked into. Nothing of it has been taken over yet. */
export interface Backup {
  readonly manifest: Manifest;
  readonly plan: Plan;
  /** @throws LibraryError `backupDamaged` */
  readonly text: (name: string) => Promise<string>;
  /** Null when the backup does not have it. */
  readonly picture: (hash: string) => Promise<Bytes | null>;
}

/** Bytes. The parts that we write have a few millions; the index of 100,000 articles has some thirty. */
const largestText = 256 * 1024 * 1024;

const plain = { useWebWorkers: false, useCompressionStream: true } as const;

/**
 * Looks into a file and says what a restore would do; changes nothing. `notABackup`, `newerBackup` or `backupDamaged`
 * when it is none that we can read.
 */
export async function openBackup(file: Blob): Promise<Result<Backup>> {
  try {
    const files = await entriesOf(file);
    const manifest = await manifestOf(files);
    const text = (name: string) => textOf(files, name, (Object.hasOwn(manifest.files, name) && manifest.files[name]) || damaged(name));
    const index = Array.from(linesIn(await text("index.jsonl")), ([line]) => readIndexLine(line) ?? damaged("index.jsonl"));
    const plan = await planOf(await openLibrary(), index);
    return success({ manifest, plan, text, picture: (hash) => pictureOf(files, hash) });
  } catch (error) {
    return failure(problemOf(error));
  }
}

type Files = ReadonlyMap<string, FileEntry>;

async function entriesOf(file: Blob): Promise<Files> {
  const entries = await new ZipReader(new ReadAhead(file), plain).getEntries().catch((error: unknown) => {
    throw new LibraryError({ code: "notABackup", detail: String(error) });
  });
  return new Map(entries.flatMap((entry) => (entry.directory ? [] : [[entry.filename, entry] as const])));
}

async function manifestOf(files: Files): Promise<Manifest> {
  const bytes = await bytesOf(files.get("offprint.json"), largestText);
  const manifest = bytes && readManifest(decoded(bytes) ?? "");
  if (!manifest) throw new LibraryError({ code: "notABackup" });
  if (manifest.version > formatVersion) throw new LibraryError({ code: "newerBackup", detail: `version ${manifest.version}` });
  return manifest;
}

/** Every text but the manifest must be named in it, with its hash. */
async function textOf(files: Files, name: string, hash: string): Promise<string> {
  const bytes = await bytesOf(files.get(name), largestText);
  if (!bytes || (await sha256(bytes)) !== hash) damaged(name);
  return decoded(bytes) ?? damaged(name);
}

/** Null where it is not UTF-8. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What a file in the zip unpacks to; null when it is not there, damaged, or more than `most`, whatever it says of its size. */
async function bytesOf(entry: FileEntry | undefined, most: number): Promise<Bytes | null> {
  if (!entry || entry.encrypted || entry.uncompressedSize > most) return null;
  const parts: Bytes[] = [];
  let size = 0;
  const sink = new WritableStream<Bytes>({
    write(part) {
      size += part.length;
      if (size > most) throw new RangeError("more than it says");
      parts.push(part.slice());
    },
  });
  const whole = await entry.getData(sink, plain).then(() => true, () => false);
  return whole ? joined(parts, size) : null;
}

async function pictureOf(files: Files, hash: string): Promise<Bytes | null> {
  const bytes = await bytesOf(files.get(`pictures/${hash}`), caps.picture);
  return bytes && (await sha256(bytes)) === hash ? bytes : null;
}

function damaged(name: string): never {
  throw new LibraryError({ code: "backupDamaged", detail: name });
}

/** So many are looked for in one query. */
const atOnce = 500;

async function planOf(library: Library, lines: readonly IndexLine[]): Promise<Plan> {
  const plan = { fresh: 0, same: 0, differing: 0 };
  for (let at = 0; at < lines.length; at += atOnce) {
    const some = lines.slice(at, at + atOnce);
    const [byUrl, byId] = await Promise.all([
      library.articles.where("canonicalUrl").anyOf(some.map(({ canonicalUrl }) => canonicalUrl)).toArray(),
      library.articles.bulkGet(some.map(({ id }) => id)),
    ]);
    const rows = new Map(byUrl.map((row) => [row.canonicalUrl, row]));
    for (const [place, line] of some.entries()) plan[standingOf(rows.get(line.canonicalUrl) ?? byId[place], line)] += 1;
  }
  return plan;
}

/** The article here that one of a backup is: of its id, or of its address. */
export const rowLike = async (library: Library, { id, canonicalUrl }: Pick<IndexLine, "id" | "canonicalUrl">): Promise<ArticleRow | undefined> =>
  (await library.articles.where("canonicalUrl").equals(canonicalUrl).first()) ?? (await library.articles.get(id));

/** How an article of a backup stands to the one here. */
export function standingOf(row: ArticleRow | undefined, { id, revision, updatedAt }: Pick<IndexLine, "id" | "revision" | "updatedAt">): keyof Plan {
  if (!row) return "fresh";
  return row.id === id && row.revision === revision && row.updatedAt === updatedAt ? "same" : "differing";
}
