import { isArticleId } from "#core/article-id.ts";
import { caps } from "#core/caps.ts";
import type { CanonicalUrl } from "#core/canonical-url.ts";
import { surroundings, type Clipping, type HeldBack, type Outside, type Picture } from "#core/clipping.ts";
import { confidenceCodes, type ConfidenceReason } from "#core/confidence.ts";
import { reasons } from "#core/kind.ts";
import { notRead, type NotRead, type PictureBytes } from "#core/picture-bytes.ts";
import { plainLine } from "#core/plain-line.ts";
import { problemCodes, type Problem } from "#core/problem.ts";
import { lengthOfLedger, type Decisions, type Place, type Removal } from "#core/removal.ts";
import { failure, success, type Result } from "#core/result.ts";
import type { FromExtension } from "./extension-calls.ts";
import { isArrayOf, isCount, isObject, isText, isTextOrNull, isWebAddress, type Unknown } from "./guards.ts";

/** A clipping with nothing in it but what a clipping has; null when any of it is missing, wrong or over its cap. */
export function readClipping(value: unknown): Clipping | null {
  return isObject(value) && isClipping(value) ? onlyClipping(value) : null;
}

/** Whether a value has every field of a clipping. It may have others: `readClipping` drops them. */
export const isClipping = (value: Unknown): value is Unknown & Clipping =>
  hasAddresses(value) && hasWords(value) && hasBody(value) && isOutside(value["outside"]) && isArrayOf(value["removed"], isRemoval, caps.removed) && isLedger(value["removed"]);

const hasAddresses = ({ url, canonicalUrl }: Unknown): boolean => isWebAddress(url) && isWebAddress(canonicalUrl);

const hasWords = ({ title, byline, siteName, section, standfirst, publishedAt, modifiedAt, lang, dir, excerpt }: Unknown): boolean =>
  isText(title, caps.title) &&
  isTextOrNull(byline, caps.byline) &&
  isTextOrNull(siteName, caps.siteName) &&
  isTextOrNull(section, caps.section) &&
  isTextOrNull(standfirst, caps.excerpt) &&
  isTextOrNull(publishedAt, 100) &&
  isTextOrNull(modifiedAt, 100) &&
  isTextOrNull(lang, 100) &&
  (dir === "ltr" || dir === "rtl") &&
  isText(excerpt, caps.excerpt);

const hasBody = ({ html, snapshot, words, minutes, partial, confidence, confidenceReasons, leadPicture, pictures }: Unknown): boolean =>
  isText(html, caps.html) &&
  isTextOrNull(snapshot, caps.snapshot) &&
  isCount(words) &&
  isCount(minutes) &&
  typeof partial === "boolean" &&
  typeof confidence === "number" && confidence >= 0 && confidence <= 1 &&
  isArrayOf(confidenceReasons, isConfidenceReason, confidenceCodes.length) &&
  (leadPicture === null || isPicture(leadPicture)) &&
  isArrayOf(pictures, isPicture, caps.pictures);

const isOutside = (value: unknown): value is Outside =>
  isObject(value) && Object.entries(value).every(([kind, words]) => surroundings.some((each) => each === kind) && isCount(words));

const isConfidenceReason = (value: unknown): value is ConfidenceReason =>
  isObject(value) && confidenceCodes.some((code) => code === value["code"]) && isArrayOf(value["values"], isCount, 2);

const isPicture = (value: unknown): value is Picture => isObject(value) && isText(value["url"], caps.url) && isText(value["alt"], caps.alt);

const isRemoval = (value: unknown): value is Removal =>
  isObject(value) &&
  isText(value["id"], 200) && value["id"] !== "__proto__" &&
  reasons.some((reason) => reason === value["reason"]) &&
  isText(value["rule"], caps.rule) &&
  isCount(value["words"]) &&
  isText(value["text"], caps.ledger) &&
  isText(value["html"], caps.ledger) &&
  isPlace(value["place"]);

const isPlace = (value: unknown): value is Place =>
  isObject(value) && isArrayOf(value["path"], isCount, caps.depth) && isCount(value["after"]) && isCount(value["offset"]);

/** Within its cap, and no two entries of one id: the person's decisions could not tell them apart. */
const isLedger = (removed: readonly Removal[]): boolean =>
  lengthOfLedger(removed) <= caps.ledger && new Set(removed.map(({ id }) => id)).size === removed.length;

const onlyConfidenceReason = ({ code, values }: ConfidenceReason): ConfidenceReason => ({ code, values: [...values] });

const plainOrNull = (text: string | null): string | null => text && plainLine(text);

const onlyPicture = ({ url, alt }: Picture): Picture => ({ url, alt });

const onlyRemoval = ({ id, reason, rule, words, text, html, place: { path, after, offset } }: Removal): Removal => ({
  id, reason, rule, words, text, html, place: { path, after, offset },
});

function onlyClipping(from: Clipping): Clipping {
  const { url, canonicalUrl, publishedAt, modifiedAt, lang, dir, words, minutes, html, partial, confidence, snapshot } = from;
  return {
    url, canonicalUrl: canonicalUrl satisfies CanonicalUrl, publishedAt, modifiedAt, lang, dir,
    title: plainLine(from.title),
    byline: plainOrNull(from.byline),
    siteName: plainOrNull(from.siteName),
    section: plainOrNull(from.section),
    standfirst: plainOrNull(from.standfirst),
    excerpt: plainLine(from.excerpt),
    leadPicture: from.leadPicture && onlyPicture(from.leadPicture),
    words, minutes, html, partial, confidence, snapshot,
    confidenceReasons: from.confidenceReasons.map(onlyConfidenceReason),
    outside: { ...from.outside },
    pictures: from.pictures.map(onlyPicture),
    removed: from.removed.map(onlyRemoval),
    ...onlyHeldBack(from.heldBack),
  };
}

/** Lines that were not followed: what is not told as it should be is not told. */
function onlyHeldBack(value: unknown): Pick<Clipping, "heldBack"> {
  const sound = Array.isArray(value) ? value.slice(0, caps.heldBack).filter(isHeldBack) : [];
  return sound.length > 0 ? { heldBack: sound.map(({ line, why }) => ({ line, why })) } : {};
}

const isHeldBack = (value: unknown): value is HeldBack =>
  isObject(value) && isText(value["line"], caps.rule) && ["tooMuch", "slow", "late"].includes(String(value["why"]));

/** The decisions about a ledger; null when one of them is none, or is about a block that the ledger does not have. */
export function readDecisions(value: unknown, removed: readonly Removal[]): Decisions | null {
  if (!isObject(value)) return null;
  const ids = new Set(removed.map(({ id }) => id));
  const entries = Object.entries(value);
  const isSound = entries.every(([id, decision]) => ids.has(id) && decision === "putBack");
  return isSound ? (Object.fromEntries(entries) as Decisions) : null;
}

export function readSaveArgs(args: unknown): Parameters<FromExtension["save"]> | null {
  if (!Array.isArray(args) || args.length !== 3) return null;
  const [given, decided, tabId] = args as unknown[];
  const clipping = readClipping(given);
  const decisions = clipping && readDecisions(decided, clipping.removed);
  if (!clipping || !decisions || !(tabId === null || isCount(tabId))) return null;
  return [clipping, decisions, tabId];
}

export function readClippingArgs(args: unknown): [Clipping] | null {
  const clipping = Array.isArray(args) && args.length === 1 ? readClipping(args[0]) : null;
  return clipping && [clipping];
}

export const readNoArgs = (args: unknown): [] | null => (Array.isArray(args) && args.length === 0 ? [] : null);

export const readTabArgs = (args: unknown): [number] | null => (Array.isArray(args) && args.length === 1 && isCount(args[0]) ? [args[0]] : null);

export const readArticleArgs = (args: unknown): Parameters<FromExtension["askAgainForPictures"]> | null => (Array.isArray(args) && args.length === 1 && isArticleId(args[0]) ? [args[0]] : null);

export function readKeepPicturesArgs(args: unknown): Parameters<FromExtension["keepPictures"]> | null {
  if (!Array.isArray(args) || args.length !== 2) return null;
  const [id, hosts] = args as unknown[];
  return isArticleId(id) && isArrayOf(hosts, isHost, caps.pictures) ? [id, hosts] : null;
}

const isHost = (value: unknown): value is string => isText(value, 300);

/** Base64 grows bytes by a third. */
const base64Cap = Math.ceil(caps.picture / 3) * 4;

export const isPictureBytes = (value: unknown): value is PictureBytes =>
  isObject(value) && isText(value["type"], 200) && isText(value["base64"], base64Cap);

export const isNotRead = (value: unknown): value is NotRead => notRead.some((why) => why === value);

/** What a page answered to `clean`. */
export function readCleanAnswer(answer: unknown): Result<Clipping> {
  if (!isObject(answer)) return failure({ code: "malformed", detail: "clean" });
  if (answer["ok"] === false && isProblem(answer["problem"])) return failure(onlyProblem(answer["problem"]));
  const clipping = answer["ok"] === true ? readClipping(answer["value"]) : null;
  return clipping ? success(clipping) : failure({ code: "malformed", detail: "clean" });
}

const isProblem = (value: unknown): value is Problem =>
  isObject(value) && problemCodes.some((code) => code === value["code"]) && (value["detail"] === undefined || isText(value["detail"], 10_000));

const onlyProblem = ({ code, detail }: Problem): Problem => (detail === undefined ? { code } : { code, detail });
