import { elementsIn } from "#core/elements-in.ts";
import { caps } from "#core/caps.ts";
import { canonicalUrl } from "#core/canonical-url.ts";
import type { Clipping, Manner } from "#core/clipping.ts";
import { lengthOfLedger } from "#core/removal.ts";
import { failure, success, type Result } from "#core/result.ts";
import { picturesIn } from "#pictures/find.ts";
import { sanitisedCopy } from "#sanitise/in-page.ts";
import { assessing } from "./assess/index.ts";
import { copying } from "./copy/index.ts";
import { contentTypeOf, readyStateOf, rootOf } from "./copy/native.ts";
import { isTooMuch } from "./copy/too-much.ts";
import { withinBounds, type Greed } from "./greed.ts";
import { isolate, isolateAnyway, type Isolated, type Page } from "./isolate/index.ts";
import { bringBack } from "./keep.ts";
import { marks } from "./marks.ts";
import { bylineOf } from "./metadata/byline.ts";
import { isPartial } from "./partial.ts";
import { readMetadata, type Metadata } from "./metadata/index.ts";
import { prune, withoutCuts, type Wishes } from "./prune/index.ts";
import { countWords, foldedText, minutesFor } from "./text.ts";
import { steps, tidy } from "./tidy/index.ts";
import { trace } from "./trace/index.ts";
import { unnumber } from "./trace/number.ts";
import { SourceTexts } from "./trace/source-texts.ts";
import { atOnce, type Work } from "./turns.ts";

export interface Request extends Wishes {
  readonly manner: Manner;
}

export type Stage = "copy" | "prune" | "isolate" | "tidy" | "sanitise";

/** What `extracting` does, without a break. */
export const extract = (...given: Parameters<typeof extracting>): Result<Clipping> => atOnce(extracting(...given));

/**
 * Page in, clipping out. Reads nothing but the page, and changes nothing on it; the page is copied before the first break.
 * A line of the person's own that would take more than half of the article is held back, and said.
 * @param page the live page, or a snapshot parsed again
 * @param shown the page's address; of one that is too long to be kept the fragment is left out
 * @param done is told whenever a stage ends
 */
export function* extracting(page: Document, shown: string, request: Request, done: (stage: Stage) => void = () => {}): Work<Result<Clipping>> {
  const address = shown.length > caps.url ? shown.replace(/#.*/s, "") : shown;
  if (address.length > caps.url) return failure({ code: "addressTooLong" });
  const cleaned = (manner: Taken) => withinBounds(request, (rules, greed) => clean(page, address, { ...request, manner, rules }, { greed, done }));
  const result = yield* cleaned(request.manner);
  const hasNothing = !result.ok && result.problem.code === "noArticle";
  return hasNothing && request.manner === "anyway" ? yield* cleaned("whole") : result;
}

/** Whoever insists on a page of which no step of cleaning leaves anything gets the whole of it. */
type Taken = Manner | "whole";

/** Somebody has chosen already: nothing is looked for, and nothing taken out that no rule names. */
const isChosen = (manner: Taken): boolean => manner === "selection" || manner === "whole";

type Task = Wishes & { readonly manner: Taken };

interface Watchers {
  readonly greed: Greed;
  done(stage: Stage): void;
}

function* clean(page: Document, address: string, request: Task, { greed, done }: Watchers): Work<Result<Clipping>> {
  if (!isWebPage(page)) return failure({ code: "notAPage" });
  if (request.manner === "article" && isTooMuch(page)) return failure({ code: "pageTooLong" });
  const none = refusal(page); // as it is while it is read
  const copied = yield* copying(page, request.manner === "selection" ? "selection" : "page", address);
  if (!copied.ok) return copied;
  const { doc, base, snapshot } = copied.value;
  if (request.manner === "article" && (snapshot === null || isTooMuch(doc, doc.body.textContent.length))) return failure({ code: "pageTooLong" }); // now with its shadows
  const meta = readMetadata(doc, address);
  done("copy");

  const { pathname, search } = new URL(address);
  const { cuts, story } = yield* prune(copied.value, pathname + search, request, greed.spending, isChosen(request.manner));
  greed.weigh(doc.body, cuts);
  const source = doc.body; // what the ledger is written from
  const sources = new SourceTexts(source); // before anything moves: every element keeps the number of its place
  yield;
  source.replaceWith(withoutCuts(source));
  done("prune");

  const isolated = yield* isolatedBy(request.manner, { doc, source, sources, meta, story });
  done("isolate");
  if (!isolated) return none;
  if (!isChosen(request.manner)) bringBack(source, isolated.article, sources);
  yield;

  const dropped = tidy({ root: isolated.article, base, address, title: meta.title, byline: meta.byline ?? isolated.byline }, stepsOff(request));
  done("tidy");
  yield;

  const body = trimmed(sanitisedCopy(isolated.article, marks.number));
  yield;
  const { removed, outside } = yield* trace({ source, sources, body, base }, cuts, dropped);
  unnumber(body);
  done("sanitise");
  yield;

  const clipping = clippingOf(body, { ...meta, byline: meta.byline ?? bylineOf([isolated.byline ?? ""], meta.siteName) }, address);
  if (!mayBeKept(clipping.html, removed)) return failure({ code: "pageTooLong" });
  yield;
  const { isRefused, ...assessment } = yield* assessing({ body, source, meta, address, words: clipping.words, removed });
  yield;
  const isArticle = clipping.words > 0 && (request.manner !== "article" || isDeclared(source) || !isRefused);
  return isArticle ? success({ ...clipping, ...assessment, removed, outside, partial: isPartial(source, meta, clipping.words), snapshot }) : none;
}

const mayBeKept = (html: string, removed: Clipping["removed"]): boolean => html.length <= caps.html && removed.length <= caps.removed && lengthOfLedger(removed) <= caps.ledger;

/**
 * Steps that the person switched off, by name; and whoever lets lines about other stories stand wants to see them, told
 * by words or not.
 */
function stepsOff({ manner, off, offLines = [] }: Task): ReadonlySet<string> {
  if (isChosen(manner)) return new Set(steps.map(({ name }) => name));
  const names = offLines.filter((line) => line.startsWith("step:")).map((line) => line.slice("step:".length));
  const wantsLeads = off.includes("readAlso") || off.includes("latest") || offLines.some((line) => line.startsWith("wording/"));
  return new Set(wantsLeads ? [...names, "teasers", "end-cards"] : names);
}

function clippingOf(body: Element, meta: Metadata, address: string): Omit<Clipping, "removed" | "outside" | "partial" | "snapshot" | "confidence" | "confidenceReasons"> {
  const { title, byline, siteName, section, standfirst, publishedAt, modifiedAt, lang, dir, leadPicture, declaredAddress, sharedAddress } = meta;
  const text = foldedText(body);
  const words = countWords(text);
  const pictures = picturesIn(body);
  return {
    url: address,
    canonicalUrl: canonicalUrl(address, declaredAddress, sharedAddress),
    title,
    byline,
    siteName,
    section,
    standfirst,
    publishedAt,
    modifiedAt,
    lang,
    dir,
    leadPicture: leadPicture ?? pictures[0] ?? null,
    excerpt: (meta.excerpt ?? standfirst ?? (openingOf(body) || text.slice(0, longestOpening))).slice(0, caps.excerpt),
    words,
    minutes: minutesFor(words),
    html: body.innerHTML,
    pictures,
  };
}

/** UTF-16 units. */
const longestOpening = 240;

/** How the story begins: its first paragraphs, without marks of notes. */
function openingOf(body: Element): string {
  let text = "";
  for (const paragraph of elementsIn(body, "p:not(figure *)")) {
    if (text.length >= longestOpening) break;
    const copy = paragraph.cloneNode(true) as Element;
    for (const note of elementsIn(copy, "sup:has(a)")) note.remove();
    text = `${text} ${foldedText(copy)}`;
  }
  return text.trim().slice(0, longestOpening);
}

/** Without the blank lines that emptied wrappers leave at both ends. */
function trimmed(body: HTMLElement): HTMLElement {
  while (isBlank(body.firstChild)) body.firstChild?.remove();
  while (isBlank(body.lastChild)) body.lastChild?.remove();
  return body;
}

const isBlank = (node: ChildNode | null): boolean => node?.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() === "";

/** Has the person said what the article is? */
const isDeclared = (source: Element): boolean => source.querySelector(`[${marks.article}]`) !== null;

function* isolatedBy(manner: Taken, page: Page): Work<Isolated | null> {
  if (isChosen(manner)) return { article: page.doc.body, byline: null };
  const declared = page.doc.body.querySelector(`[${marks.article}]`);
  if (declared) return { article: asWhole(declared), byline: null };
  return manner === "anyway" ? yield* isolateAnyway(page) : yield* isolate(page);
}

/** A paragraph, or a list, that is the whole article stays what it is: the article is a box around it. */
function asWhole(declared: Element): Element {
  if (!declared.matches("p, h1, h2, h3, h4, h5, h6, blockquote, pre, ul, ol, dl, table, figure")) return declared;
  const box = declared.ownerDocument.createElement("div");
  declared.replaceWith(box);
  box.append(declared);
  return box;
}

/** A page that has not finished loading may have its article yet to come. */
const refusal = (page: Document) => failure({ code: readyStateOf(page) === "loading" ? "pageLoading" : "noArticle" });

/** Viewers of JSON, XML and pictures look like documents, and a frameset has no text of its own. */
const isWebPage = (page: Document): boolean =>
  /^(?:text\/html|application\/xhtml\+xml)$/.test(contentTypeOf(page)) && !rootOf(page)?.querySelector(":scope > frameset");
