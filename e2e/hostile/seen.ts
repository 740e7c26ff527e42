import { elements, mathElements } from "../../src/sanitise/allow-list.ts";

/** What an article on screen may consist of. The stand-ins for pictures are the reader's own. */
const harmless: readonly string[] = [...Object.keys(elements), ...mathElements, "button"];

/** What is looked for in an article on screen. */
export interface Wanted {
  /** Stands in it and in no other; null takes whatever is there at once. */
  readonly sign: string | null;
  readonly lines: readonly string[];
  /** Names of elements that it may hold. */
  readonly mayStand: readonly string[];
}

export const wantedOf = (sign: string | null, lines: readonly string[] = []): Wanted => ({ sign, lines, mayStand: harmless });

/** What the reader shows of an article. */
export interface SeenArticle {
  readonly isThere: boolean;
  /** How often each line is read. Of a long article not all is laid out at once, so it is not asked what is visible. */
  readonly counts: readonly number[];
  /** What no article may hold, and this one does. */
  readonly strangers: readonly string[];
  /** Names of the attacks that ran. */
  readonly fired: readonly string[];
  /** How it begins, to say what there is instead. */
  readonly opening: string;
}

/** Runs in the reader. Waits there for the article, but no longer than a second: asking again and again from outside keeps the page from its work. */
export async function readArticle({ sign, lines, mayStand }: Wanted): Promise<SeenArticle> {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- there is no outer scope in the page
  const textNow = () => document.querySelector(".prose")?.textContent.replace(/\s+/g, " ") ?? "";
  const isThere = (read: string) => sign === null || read.includes(sign);
  const end = performance.now() + 1000;
  let text = textNow();
  while (!isThere(text) && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 15));
    text = textNow();
  }
  const strangers: string[] = [];
  for (const element of document.querySelectorAll(".prose *")) {
    if (!mayStand.includes(element.localName)) strangers.push(`<${element.localName}>`);
    for (const { name, value } of element.attributes) {
      if (name === "style" && /^--letters: \d+;$/.test(value)) continue; // how long it is, as the reader tells its own style sheet
      if (/^(?:on|(?:style|srcset|action|ping|background|poster|target|accesskey|contenteditable|popover|name|is)$)/.test(name)) strangers.push(`${name}=${value}`);
      if (name === "class" && !/^(?:(?:missing-picture(?:-\w+)?|in-line|scroller)(?: |$))*$/.test(value)) strangers.push(`class=${value}`);
      if (name === "role" && !element.matches("div.scroller")) strangers.push(`role=${value}`);
      if (name === "id" && !value.startsWith("offprint-")) strangers.push(`id=${value}`);
      if ((name === "lang" && !/^[\w-]{0,35}$/.test(value)) || (name === "dir" && !/^(?:ltr|rtl|auto)$/i.test(value))) strangers.push(`${name}=${value.slice(0, 80)}`);
      if (name === "href" && !/^(?:https?:\/\/(?![^/]*@)|mailto:|#)/.test(value)) strangers.push(`href=${value}`);
      if (name === "href" && !value.startsWith("#") && !/noopener noreferrer(?: nofollow)?$/.test(element.getAttribute("rel") ?? "")) strangers.push(`rel=${element.getAttribute("rel")}`);
      if (name === "src" && !/^(?:blob:|data:image\/(?:png|jpe?g|gif|webp|avif);)/.test(value)) strangers.push(`src=${value}`);
    }
  }
  const about = [document.title, ...[...document.querySelectorAll(".article-head > :is(.kicker, h1, .byline)")].map(({ textContent }) => textContent)].join();
  if (/[\u202A-\u202E\u2066\u2067]/.test(about)) strangers.push(`turned around: ${about}`);
  const counts = lines.map((line) => text.split(line).length - 1);
  const fired = (globalThis as { fired?: string[] }).fired ?? [];
  return { isThere: isThere(text), counts, strangers, fired, opening: text.slice(0, 300) };
}
