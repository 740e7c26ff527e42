import { absences } from "#core/absence.ts";
import { isArticleId } from "#core/article-id.ts";
import { siteOfAddress } from "#core/canonical-url.ts";
import { caps } from "#core/caps.ts";
import { plainLine } from "#core/plain-line.ts";
import { longestNote, longestQuote } from "#core/quote.ts";
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
  const isSound = isObject(value) && isArticleId(value["id"]) && isWebAddress(value["canonicalUrl"]) && isRevision(value["revision"]) && isTime(value["updatedAt"]) && isText(value["title"], caps.title);
  return isSound ? (value as unknown as IndexLine) : null;
};

/** What is wrong with a line of a backup: it is no JSON; its article, body or ledger is not one; where it stands is not told; its versions, marks or pictures are not. */
export const wrongs = ["json", "text", "standing", "rest"] as const;
export type Wrong = (typeof wrongs)[number];

/** An article in a line of a backup, with nothing in it but what an article has; or what is wrong with the line: a file is a stranger. */
export function readWholeLine(text: string): { readonly whole: WholeArticle } | { readonly wrong: Wrong } {
  const value = parsed(text);
  if (!isObject(value)) return { wrong: "json" };
  const { article, html, removed, snapshot, versions, highlights, pictures, place = null } = value;
  if (!isObject(article)) return { wrong: "text" };
  const clipping = readClipping({ ...article, html, removed, snapshot, outside: {}, pictures: [] });
  const decisions = clipping && readDecisions(value["decisions"], clipping.removed);
  if (!clipping || !decisions) return { wrong: "text" };
  if (!hasStanding(article)) return { wrong: "standing" };
  const isSound = isArrayOf(versions, isVersion, 10_000) && isArrayOf(highlights, isHighlight, 5_000) && isArrayOf(pictures, isShown, caps.pictures + 1) && (place === null || isPlace(place));
  if (!isSound) return { wrong: "rest" };
  const { html: body, removed: entries, snapshot: page, outside: _outside, pictures: _pictures, heldBack: _heldBack, ...listed } = clipping;
  const whole = { article: { ...listed, ...only(article, standing), tags: tagsOf(article), site: siteOfAddress(clipping.canonicalUrl) }, html: body, removed: entries, decisions, snapshot: page, versions: versions.map((each) => ({ ...only(each, versionParts), title: plainLine(each.title) })), highlights: highlights.map((each) => only(each, highlightParts)), pictures: pictures.map((each) => only(each, shownParts)), place: place && only(place as Unknown, placeParts) };
  return { whole: whole as unknown as WholeArticle };
}

const standing = ["id", "removedCount", "savedAt", "updatedAt", "revision", "readAt", "trashedAt", "place", "isStarred", "tags", "addresses"] as const;
const versionParts = ["revision", "savedAt", "title", "words", "html"] as const;
const highlightParts = ["id", "quote", "prefix", "suffix", "colour", "note", "createdAt"] as const;
const shownParts = ["url", "hash", "absence"] as const;
const placeParts = ["block", "at", "words", "within", "share"] as const;

/** Those of its parts that are named, and no others. */
const only = (value: object, names: readonly string[]): Unknown => Object.fromEntries(names.flatMap((name) => (Object.hasOwn(value, name) ? [[name, (value as Unknown)[name]]] : [])));

/** What is left of each as a line of text. */
const tagsOf = ({ tags }: Unknown): readonly string[] => (tags as readonly string[]).map(plainLine).filter((tag) => tag.trim() !== "");

const hasStanding = (article: Unknown): boolean =>
  isArticleId(article["id"]) &&
  isCount(article["removedCount"]) &&
  isRevision(article["revision"]) &&
  ["savedAt", "updatedAt"].every((name) => isTime(article[name])) &&
  ["readAt", "trashedAt"].every((name) => article[name] === null || isTime(article[name])) &&
  ["inbox", "archive", "trash", "gone"].includes(String(article["place"])) &&
  typeof article["isStarred"] === "boolean" &&
  isArrayOf(article["tags"], (tag): tag is string => isText(tag, 200), 1_000) &&
  isArrayOf(article["addresses"], isWebAddress, 1_000);

/** Numbers that may still be counted on from: one more of the largest count would be none. */
const isRevision = (value: unknown): boolean => isCount(value) && value <= 1e9;

/** Milliseconds since the epoch, as far as a new id can tell them. */
const isTime = (value: unknown): boolean => isCount(value) && value < 2 ** 48;

const isVersion = (value: unknown): value is WholeArticle["versions"][number] =>
  isObject(value) && isRevision(value["revision"]) && isTime(value["savedAt"]) && isText(value["title"], caps.title) && isCount(value["words"]) && isText(value["html"], caps.html);

const isHighlight = (value: unknown): value is WholeArticle["highlights"][number] =>
  isObject(value) && isText(value["quote"], longestQuote) && value["quote"] !== "" && isText(value["note"], longestNote) && ["id", "prefix", "suffix", "colour"].every((name) => isText(value[name], 200)) && isTime(value["createdAt"]);

const isPlace = (value: unknown): boolean =>
  isObject(value) && isCount(value["block"]) && isTime(value["at"]) && isText(value["words"], 200) && ["within", "share"].every((name) => isShare(value[name]));

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
