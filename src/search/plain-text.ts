/** A tag or a comment; a `>` inside a quoted attribute does not end it. */
const tag = /<!--[\s\S]*?-->|<(\/?)([a-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/** Elements that stand in a line of text, and part no words. */
const inLine = new Set("a abbr b bdi bdo cite code del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var wbr".split(" "));

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;

/**
 * The text of sanitised HTML, a line for each block. Without a parser, for the background has none; it reads
 * what a serialiser wrote, and is never shown as anything but text.
 */
export function textOfHtml(html: string): string {
  const bare = html.replace(tag, (_, _slash, name?: string) => (name && inLine.has(name.toLowerCase()) ? "" : "\n"));
  return decoded(bare).replace(/[^\S\n]+/g, " ").replace(/ ?\n[\n ]*/g, "\n").trim();
}

const decoded = (text: string): string =>
  text.replace(entity, (_, decimal?: string, hex?: string, name?: string) => (name ? (named[name.toLowerCase()] ?? "") : letter(decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16))));

const letter = (point: number): string => (point > 0x10ffff ? "\ufffd" : String.fromCodePoint(point));
