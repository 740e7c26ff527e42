import { absences } from "#core/absence.ts";
import { isArticleId } from "#core/article-id.ts";
import { caps } from "#core/caps.ts";
import type { WholeArticle } from "#library/whole-article.ts";
import { isArrayOf, isCount, isObject, isText, isTextOrNull, isWebAddress, type Unknown } from "#messages/guards.ts";
import { readClipping, readDecisions } from "#messages/shape.ts";

/** `docs/backup.md` says what a backup is. */
export const formatName = "offprint-backup";
export const formatVersion = 1;

/** `offprint.json`, written last: a backup without it is not whole. */
export interface Manifest {
  readonly format: typeof formatName;
  readonly version: number;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly articles: number;
  readonly pictures: number;
  /** SHA-256 of every other file but the pictures, which are named by theirs. */
  readonly files: Readonly<Record<string, string>>;
}

/** A line of `index.jsonl`: enough to say what a restore would do. */
export interface IndexLine {
  readonly id: WholeArticle["article"]["id"];
  readonly canonicalUrl: WholeArticle["article"]["canonicalUrl"];
  readonly revision: number;
  readonly updatedAt: number;
  readonly title: string;
}

/** The manifest in a JSON text; null when it is none. A version that is newer than ours is for the caller to refuse. */
export function readManifest(text: string): Manifest | null {
  const value = parsed(text);
  if (!isObject(value) || value["format"] !== formatName || !isCount(value["version"]) || !isCount(value["articles"]) || !isCount(value["pictures"])) return null;
  const { files, createdAt } = value;
  if (!isText(createdAt, 100) || !isObject(files) || !Object.values(files).every((hash) => isText(hash, 64))) return null;
  return value as unknown as Manifest;
}

export const readIndexLine = (text: string): IndexLine | null => {
  const value = parsed(text);
  const isSound = isObject(value) && isArticleId(value["id"]) && isWebAddress(value["canonicalUrl"]) && isCount(value["revision"]) && isCount(value["updatedAt"]) && isText(value["title"], caps.title);
  return isSound ? (value as unknown as IndexLine) : null;
};

/** An article in a line of a backup; null when any of it is missing or wrong: a file is a stranger. */
export function readWholeLine(text: string): WholeArticle | null {
  const value = parsed(text);
  if (!isObject(value) || !isObject(value["article"])) return null;
  const { article } = value;
  const clipping = readClipping({ ...article, html: value["html"], removed: value["removed"], snapshot: value["snapshot"], outside: {}, pictures: [] });
  const decisions = clipping && readDecisions(value["decisions"], clipping.removed);
  if (!clipping || !decisions || !hasStanding(article)) return null;
  const parts = isArrayOf(value["versions"], isVersion, 10_000) && isArrayOf(value["highlights"], isHighlight, 100_000) && isArrayOf(value["pictures"], isShown, caps.pictures + 1);
  const place = value["place"] ?? null;
  return parts && (place === null || isPlace(place)) ? ({ ...value, removed: clipping.removed, decisions, place } as unknown as WholeArticle) : null;
}

const hasStanding = (article: Unknown): boolean =>
  isArticleId(article["id"]) &&
  ["removedCount", "savedAt", "updatedAt", "revision"].every((name) => isCount(article[name])) &&
  ["readAt", "trashedAt"].every((name) => article[name] === null || isCount(article[name])) &&
  ["inbox", "archive", "trash", "gone"].includes(String(article["place"])) &&
  typeof article["isStarred"] === "boolean" &&
  isText(article["site"], caps.url) &&
  isArrayOf(article["tags"], (tag): tag is string => isText(tag, 200), 1_000) &&
  isArrayOf(article["addresses"], isWebAddress, 1_000);

const isVersion = (value: unknown): value is WholeArticle["versions"][number] =>
  isObject(value) && isCount(value["revision"]) && isCount(value["savedAt"]) && isText(value["title"], caps.title) && isCount(value["words"]) && isText(value["html"], caps.html);

const isHighlight = (value: unknown): value is WholeArticle["highlights"][number] =>
  isObject(value) && ["id", "quote", "prefix", "suffix", "colour", "note"].every((name) => isText(value[name], caps.html)) && isCount(value["createdAt"]);

const isPlace = (value: unknown): boolean =>
  isObject(value) && isCount(value["block"]) && isCount(value["at"]) && isText(value["words"], 200) && ["within", "share"].every((name) => isShare(value[name]));

const isShare = (value: unknown): boolean => typeof value === "number" && value >= 0 && value <= 1;

const isShown = (value: unknown): value is WholeArticle["pictures"][number] =>
  isObject(value) && isText(value["url"], caps.url) &&
  ((value["hash"] === null && absences.some((absence) => absence === value["absence"])) || (value["absence"] === null && isTextOrNull(value["hash"], 64) && /^[\da-f]{64}$/.test(String(value["hash"]))));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

export async function sha256(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
