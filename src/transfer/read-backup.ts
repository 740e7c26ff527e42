import { BlobReader, TextWriter, Uint8ArrayWriter, ZipReader, type FileEntry } from "@zip.js/zip.js/lib/zip-core-native.js";
import { failure, success, type Result } from "#core/result.ts";
import { LibraryError } from "#library/library-error.ts";
import { openLibrary } from "#library/open.ts";
import { problemOf } from "#library/problem-of.ts";
import type { ArticleRow, Library } from "#library/schema.ts";
import { formatVersion, readIndexLine, readManifest, sha256, type IndexLine, type Manifest } from "./format.ts";

/** What a restore would do. */
export interface Plan {
  /** In the backup and not here. */
  readonly fresh: number;
  /** Here as they are in the backup. */
  readonly same: number;
  /** Here in another form: saved again on one side since. */
  readonly differing: number;
}

/** A backup that has been looked into. Nothing of it has been taken over yet. */
export interface Backup {
  readonly manifest: Manifest;
  readonly plan: Plan;
  /** @throws LibraryError `backupDamaged` */
  readonly text: (name: string) => Promise<string>;
  /** Null when the backup does not have it. */
  readonly picture: (hash: string) => Promise<Blob | null>;
}

const plain = { useWebWorkers: false, useCompressionStream: true } as const;

/**
 * Looks into a file and says what a restore would do; changes nothing. `notABackup`, `newerBackup` or `backupDamaged`
 * when it is none that we can read.
 */
export async function openBackup(file: Blob): Promise<Result<Backup>> {
  try {
    const files = await entriesOf(file);
    const manifest = await manifestOf(files);
    const text = (name: string) => textOf(files, name, manifest.files[name]);
    const index = (await text("index.jsonl")).split("\n").filter(Boolean).map(readIndexLine);
    const plan = await planOf(await openLibrary(), index.map((line) => line ?? damaged("index.jsonl")));
    return success({ manifest, plan, text, picture: (hash) => pictureOf(files, hash) });
  } catch (error) {
    return failure(problemOf(error));
  }
}

type Files = ReadonlyMap<string, FileEntry>;

async function entriesOf(file: Blob): Promise<Files> {
  const entries = await new ZipReader(new BlobReader(file), plain).getEntries().catch((error: unknown) => {
    throw new LibraryError({ code: "notABackup", detail: String(error) });
  });
  return new Map(entries.flatMap((entry) => (entry.directory ? [] : [[entry.filename, entry] as const])));
}

async function manifestOf(files: Files): Promise<Manifest> {
  if (!files.has("offprint.json")) throw new LibraryError({ code: "notABackup" });
  const manifest = readManifest(await textOf(files, "offprint.json"));
  if (!manifest) throw new LibraryError({ code: "notABackup" });
  if (manifest.version > formatVersion) throw new LibraryError({ code: "newerBackup", detail: `version ${manifest.version}` });
  return manifest;
}

async function textOf(files: Files, name: string, hash?: string): Promise<string> {
  const text = await files.get(name)?.getData(new TextWriter(), plain).catch(() => undefined);
  if (text === undefined || (hash !== undefined && (await sha256(new TextEncoder().encode(text))) !== hash)) damaged(name);
  return text ?? "";
}

async function pictureOf(files: Files, hash: string): Promise<Blob | null> {
  const bytes = await files.get(`pictures/${hash}`)?.getData(new Uint8ArrayWriter(), plain).catch(() => undefined);
  if (bytes === undefined || (await sha256(bytes as Uint8Array<ArrayBuffer>)) !== hash) return null;
  return new Blob([bytes as Uint8Array<ArrayBuffer>]);
}

function damaged(name: string): never {
  throw new LibraryError({ code: "backupDamaged", detail: name });
}

async function planOf(library: Library, lines: readonly IndexLine[]): Promise<Plan> {
  const plan = { fresh: 0, same: 0, differing: 0 };
  for (const line of lines) plan[standingOf(await rowLike(library, line), line)] += 1;
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
