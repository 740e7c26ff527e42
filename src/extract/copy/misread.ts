/**
 * A page may come with a wrong word for its encoding: then the browser has read every byte of it as a Western letter,
 * and shows "ÖÐ¹ú" for "中国". No byte is lost by that, so what the page says can be read anew.
 */
import { elementsIn } from "#core/elements-in.ts";
import { encodingOf } from "./encodings.ts";
import { bytesOf } from "./western.ts";

const readable = ["title", "alt", "content", "aria-label", "label"] as const;

/** Reads the whole copy anew where it was read wrongly. A copy that was read rightly is left as it is. */
export function rereadMisread(root: Element): void {
  const text = root.textContent;
  const encoding = encodingOf(text);
  if (!encoding) return !/[âÃ]/.test(text) || (text.match(writtenSo)?.length ?? 0) < fewest ? undefined : rewrite(root, (each) => each.replace(writtenSo, (run) => reread(run, new TextDecoder())));
  const decoder = new TextDecoder(encoding);
  rewrite(root, (each) => reread(each, decoder));
}

/**
 * Signs of UTF-8 that were taken for Western letters before the page was written, and stand in it so: "â€™" for "’".
 * Passages that come from elsewhere are full of them; one that speaks of them shows a few.
 */
const writtenSo = /â[€\u0080][\u0080-\u00bf\u0152-\u2122]|Ã[\u0080-\u00bf]/g;
const fewest = 5;

function rewrite(root: Element, said: (text: string) => string): void {
  const walk = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) node.nodeValue = said(node.nodeValue ?? "");
  for (const name of readable) {
    for (const element of elementsIn(root, `[${name}]`)) element.setAttribute(name, said(element.getAttribute(name) ?? ""));
  }
}

/** A space that does not break is mostly written out (`&nbsp;`), and no part of any letter; but it can be one. */
function reread(text: string, decoder: TextDecoder): string {
  const apart = text.split("\u00a0").map((part) => decodedAs(part, decoder)).join("\u00a0");
  if (!isBroken(apart)) return apart;
  const whole = decodedAs(text, decoder);
  return isBroken(whole) ? apart : whole;
}

const isBroken = (text: string): boolean => text.includes("\ufffd");

/** As it was where it holds what no single byte can have become. */
function decodedAs(text: string, decoder: TextDecoder): string {
  const bytes = bytesOf(text);
  return bytes ? decoder.decode(bytes) : text;
}
