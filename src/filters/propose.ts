import type { Removal } from "#core/removal.ts";
import { selectorFor } from "./selector-for.ts";

/**
 * The line that keeps a block in the articles of a site: an exception from the line that took it out, where that is
 * a filter; else a line that names the block.
 * @param page the page that it was taken from, where there is one
 */
export function lineThatKeeps({ rule, text }: Pick<Removal, "rule" | "text">, page: Document | null, host: string): string {
  const body = /^[^#]*#\??#(?![@+=])(.+)$/.exec(rule)?.[1];
  if (body) return `${host}#@#${body}`;
  return `${host}#+#${named(text, page)}`;
}

/** The line that takes such a block out of the articles of a site. */
export const lineThatRemoves = (text: string, page: Document | null, host: string): string => `${host}##${named(text, page)}`;

/** Words of a text by which it is found again. */
const wordsShown = 6;

/** By a name of the page where it has one, else by the words that the block begins with. */
function named(text: string, page: Document | null): string {
  const block = page && blockWith(text, page);
  const selector = block && selectorFor(block);
  if (selector && /[.#]/.test(selector) && !selector.includes(" > ")) return selector;
  const words = text.trim().split(/\s+/).slice(0, wordsShown).join(" ");
  return `${block?.localName ?? "p"}:has-text(${quoted(words)})`;
}

/** The outermost element that says this and nothing else, white space aside. */
function blockWith(text: string, page: Document): Element | null {
  const wanted = squeezed(text);
  if (!wanted) return null;
  return [...page.body.querySelectorAll("*")].find((element) => squeezed(element.textContent) === wanted) ?? null;
}

const squeezed = (text: string): string => text.replace(/\s+/g, "");

/** So that brackets and slashes in it are text. */
const quoted = (words: string): string => (/[()/"'\\]/.test(words) ? `"${words.replace(/["\\]/g, String.raw`\$&`)}"` : words);
