import { elementsIn } from "#core/elements-in.ts";
import type { Metadata } from "../metadata/index.ts";
import { core } from "../text.ts";

/** What the page says of its own story, to hold against what was found. */
export interface Witness {
  /** Does the story, as the page declares it, have these words? */
  tells(text: string): boolean;
  /** Are they the short text by which the page announces its story? */
  announces(text: string): boolean;
  /** What goes into it, where it is a recipe. */
  readonly ingredients: readonly string[];
  /** Its title, letters and numbers alone. */
  readonly title: string;
  /** The heading that says the title, if there is one. */
  readonly heading: Element | null;
  isBelowTitle(element: Element): boolean;
}

/** @param source the numbered body */
export function witnessOf(source: Element, { jsonLd, excerpt, title }: Metadata): Witness {
  const body = core((jsonLd.body ?? "").replace(/<[^>]*>/g, ""));
  const announced = [excerpt, jsonLd.description].map((each) => core(each ?? "")).filter((each) => each.length >= enough);
  const heading = elementsIn(source, "h1").find((each) => isTitle(each, core(title))) ?? null;
  return {
    tells: (text) => body !== "" && core(text).length >= enough && body.includes(core(text).slice(0, 80)),
    announces: (text) => announced.some((each) => isSame(core(text), each) || isBeginning(core(text), each)),
    ingredients: jsonLd.ingredients ?? [],
    title: core(title),
    heading,
    isBelowTitle: (element) => heading !== null && (heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  };
}

function isTitle(heading: Element, title: string): boolean {
  const text = core(heading.textContent);
  return text.length > 8 && (title.includes(text) || text.includes(title));
}

/** Letters and numbers: fewer prove nothing. */
const enough = 24;

/** A description may go on into the story. */
const isBeginning = (text: string, announced: string): boolean => text.length > enough * 3 && announced.startsWith(text);

/** Descriptions are often cut short, and sometimes more than the standfirst; that may begin with the place. */
function isSame(text: string, announced: string): boolean {
  const [shorter, longer] = text.length < announced.length ? [text, announced] : [announced, text];
  return shorter.length >= enough && shorter.length > announced.length / 2 && announced.length > text.length / 2 && longer.includes(shorter.slice(0, -3));
}
