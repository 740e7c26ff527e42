import { elementsIn } from "#core/elements-in.ts";
import type { Kind, Reason } from "#core/kind.ts";
import type { Names } from "#filters/names.ts";
import { isHeading, lineOf, type Line } from "../lines.ts";
import { isInline } from "../text.ts";
import type { PruneContext } from "./index.ts";

interface Furniture {
  readonly reason: Reason;
  /** What makers of pages call it, in whatever language the page is. */
  readonly called: RegExp;
  /** The shape that it must have besides. */
  hasShape(line: Line): boolean;
}

const furniture: readonly Furniture[] = [
  { reason: "newsletter", called: / (?:newsletters?|sign ?up|subscri(?:be|ption)|donat\w*|regwall|gated) /, hasShape: ({ size }) => size <= 150 },
  { reason: "newsletter", called: / (?:sign in|log ?in|identity|register|registration|paywall|piano offer|(?:content|premium) gate|metering|tp container|offer wall|app (?:hint|promo|banner)) /, hasShape: ({ size, element }) => size <= 320 && element.querySelector("form, button, a") !== null },
  { reason: "ads", called: / (?:affiliate|affiliates|disclaimer|disclosure) /, hasShape: ({ size }) => size <= 80 },
  { reason: "outside", called: / (?:consent|breadcrumbs?) /, hasShape: ({ size }) => size <= 90 },
  { reason: "share", called: / (?:share|sharing|social) /, hasShape: ({ size }) => size <= 90 },
  { reason: "share", called: / (?:toolbar|print|follow|feedback) /, hasShape: ({ size }) => size <= 40 },
  { reason: "outside", called: / (?:audio|player|gallery (?:nav|count|control)|slide count|control bar) /, hasShape: ({ size }) => size <= 40 },
  { reason: "outside", called: / (?:poll|survey|quiz) /, hasShape: ({ size }) => size <= 80 },
  { reason: "outside", called: / rating /, hasShape: ({ size, element }) => size <= 40 && !isOneOfMany(element) },
  { reason: "latest", called: / (?:related|recirc\w*|outbrain|taboola|teasers?|promo\w*|rail|recommend\w*|next|prev) /, hasShape: (line) => (line.size <= 150 && line.linked >= 0.5) || isOfCards(line) },
  { reason: "latest", called: / (?:tags?|tag list|topics?) /, hasShape: ({ size, ends, linked }) => size <= 150 && (linked >= 0.5 || (size <= 25 && !ends)) },
  { reason: "about", called: / (?:author|authors|contributor|writer|bio) /, hasShape: ({ size, isProse }) => size <= 15 && !isProse },
  { reason: "about", called: / (?:author|contributor) (?:\w+ )?(?:bio|box|block|card|profile|info|description|details?) | bio /, hasShape: ({ size }) => size <= 150 },
  { reason: "about", called: / (?:byline|dateline|timestamp|publish\w*|pubdate|date|updated|read(?:ing)? time|meta|copyright\w*) /, hasShape: ({ size, isProse }) => size <= 25 && !isProse },
];

/** Cuts small boxes that are called after what they are, where their shape agrees. */
export function byName({ body, names, wishes, story, cuts }: PruneContext): void {
  if (wishes.offLines?.includes("step:by-name")) return;
  const wanted = furniture.filter(({ reason }) => !wishes.off.includes(reason as Kind));
  const isOfEntry = entriesKnown();
  for (const [element, candidates] of candidatesIn(body, names, wanted)) {
    if (!mayGo(element) || cuts.isIn(element) || story.isIn(element) || element.textContent.length > longest) continue;
    const line = lineOf(element);
    const found = line.size > 0 && !isParagraph(line) && !isOfEntry(element) && candidates.find(({ hasShape }) => hasShape(line));
    if (found) cuts.add(element, { reason: found.reason, rule: "step:by-name" });
  }
}

/** By class, id, label and type, in document order. */
function candidatesIn(body: Element, names: Names, wanted: readonly Furniture[]): readonly Candidates[] {
  const labelled = new Map<Element, readonly Furniture[] | null>();
  for (const element of elementsIn(body, "[aria-label], [type]:is([class], [id], div)")) {
    const whole = [element.className, element.id, element.getAttribute("aria-label"), element.getAttribute("type")].filter(Boolean).join(" ");
    labelled.set(element, calledSo(whole, wanted));
  }
  const named = [...names.told(({ whole }) => calledSo(whole, wanted))].filter(([element]) => !labelled.has(element));
  const others = [...labelled].flatMap(([element, candidates]) => (candidates ? [[element, candidates] as const] : []));
  const isBehind = ([one]: Candidates, [other]: Candidates) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
  return others.length > 0 ? [...named, ...others].toSorted(isBehind) : named;
}

type Candidates = readonly [Element, readonly Furniture[]];

function calledSo(name: string, wanted: readonly Furniture[]): readonly Furniture[] | null {
  const words = wordsOf(name);
  return anyName.test(words) ? wanted.filter(({ called }) => called.test(words)) : null;
}

/** Few names are one of these: asked first, for all of them at once. */
const anyName = new RegExp(furniture.map(({ called }) => called.source).join("|"));

/** UTF-16 units, white space and all: furniture is small. */
const longest = 3000;

/** "articleAuthorBio", "article__author-bio": the same words. */
const wordsOf = (name: string): string => ` ${name.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[^A-Za-z]+/g, " ").toLowerCase()} `;

/** Words in a line, a subhead and whoever is quoted are the story's, whatever they are called; so are pictures. */
const mayGo = (element: Element): boolean => !isInline(element) && !isHeading(element) && element.closest("blockquote, figure, table, pre") === null && element.querySelector("figure, h1") === null;

/** A live blog, a thread, letters: names and days stand above each entry. All beside one another have the same answer. */
function entriesKnown(): (element: Element) => boolean {
  const known = new Map<Element, Map<string, boolean>>();
  const isEntry = ({ localName, className, parentElement }: Element) => {
    if (!parentElement) return false;
    const ofParent = known.get(parentElement) ?? new Map<string, boolean>();
    known.set(parentElement, ofParent);
    const name = `${localName}.${className}`;
    const answer = ofParent.get(name) ?? areEntries([...parentElement.children].filter((each) => each.localName === localName && each.className === className));
    ofParent.set(name, answer);
    return answer;
  };
  return ({ parentElement: at }) => at !== null && (isEntry(at) || (at.parentElement !== null && isEntry(at.parentElement)));
}

const areEntries = (alike: readonly Element[]): boolean => alike.length > 2 && alike.every((each) => each.querySelector("p"));

/** Every product in a list has its own. */
const isOneOfMany = (element: Element): boolean => element.className !== "" && element.ownerDocument.getElementsByClassName(element.className).length > 3;

/** Headlines, each below or beside a link that may be laid over all of its card and hold nothing. */
function isOfCards({ element, size }: Line): boolean {
  const places = new Set(elementsIn(element, "a[href]").map((link) => link.getAttribute("href")));
  return places.size >= 3 && size <= places.size * 25 && element.querySelector("p") === null;
}

/** Those are called after what they stand in. */
const isParagraph = ({ element, isProse, size }: Line): boolean => element.localName === "p" && isProse && size >= 12;
