import { telling } from "#filters/telling.ts";
import { elementsIn } from "#core/elements-in.ts";
import { marks } from "../marks.ts";
import type { Names } from "./shed.ts";

/**
 * Posts and videos of other sites stand in frames, or in elements that a script would fill: without either, nothing of
 * them is left. Each becomes a figure whose caption leads to where it is: it is no words of the story.
 */
export function linkEmbeds(doc: Document, { elements, attributes }: Names): void {
  const known = embeds.filter((selector) => elements.has(/^[\w-]+/.exec(selector)?.[0] ?? "") || (selector.startsWith(".") && attributes.has("data-href")));
  for (const embed of known.length > 0 ? elementsIn(doc, known.join(", ")) : []) {
    const address = embed.closest(`[${marks.hidden}]`) ? null : addressOf(embed);
    if (address) replace(embed, address);
  }
  for (const quotation of elementsIn(doc, "blockquote[data-instgrm-permalink], blockquote[cite].tiktok-embed, blockquote[cite].twitter-tweet")) cite(quotation);
}

const embeds: readonly string[] =
  "iframe[src],iframe[data-src],iframe[data-tweet-id],.fb-post[data-href],.fb-video[data-href],amp-youtube[data-videoid],amp-twitter[data-tweetid],amp-instagram[data-shortcode],amp-tiktok[data-src],amp-facebook[data-href],amp-iframe[src],lite-youtube[videoid]".split(",");

/** From the address that a frame shows to the one that a person would open: `[host and path, replacement]`. */
const ways: readonly (readonly [RegExp, string])[] = [
  [/^(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,})/, "https://www.youtube.com/watch?v=$1"],
  [/^player\.vimeo\.com\/video\/(\d+)/, "https://vimeo.com/$1"],
  [/^(?:www\.)?dailymotion\.com\/embed\/video\/(\w+)/, "https://www.dailymotion.com/video/$1"],
  [/^(?:www\.)?instagram\.com\/(p|reel|tv)\/([\w-]+)\//, "https://www.instagram.com/$1/$2/"],
  [/^(?:www\.)?tiktok\.com\/(?:embed|player)\/(?:v\d\/)?(\d+)/, "https://www.tiktok.com/@_/video/$1"],
  [/^open\.spotify\.com\/embed(?:-podcast)?\/(\w+)\/(\w+)/, "https://open.spotify.com/$1/$2"],
  [/^t\.me\/(\w+)\/(\d+)/, "https://t.me/$1/$2"],
];

function addressOf(embed: Element): string | null {
  const said = (name: string) => embed.getAttribute(name);
  const tweet = said("data-tweet-id") ?? said("data-tweetid");
  if (tweet) return /^\d+$/.test(tweet) ? `https://x.com/i/status/${tweet}` : null;
  const video = said("data-videoid") ?? said("videoid");
  if (video) return `https://www.youtube.com/watch?v=${encodeURIComponent(video)}`;
  const shortcode = said("data-shortcode");
  if (shortcode) return `https://www.instagram.com/p/${encodeURIComponent(shortcode)}/`;
  const own = said("data-href");
  if (own) return webAddress(own)?.href ?? null;
  return publicAddress(webAddress(said("src") ?? "") ?? webAddress(said("data-src") ?? ""));
}

function publicAddress(frame: URL | null): string | null {
  if (!frame) return null;
  const { host, pathname, searchParams } = frame;
  if (/(?:^|\.)facebook\.com$/.test(host) && pathname.includes("/plugins/")) return webAddress(searchParams.get("href") ?? "")?.href ?? null;
  if (host === "platform.twitter.com") return /^\d+$/.test(searchParams.get("id") ?? "") ? `https://x.com/i/status/${searchParams.get("id")}` : null;
  if (host === "w.soundcloud.com") return webAddress(searchParams.get("url") ?? "")?.href ?? null;
  for (const [pattern, way] of ways) {
    const found = pattern.exec(host + pathname);
    if (found) return way.replace(/\$(\d)/g, (_, group: string) => found[Number(group)] ?? "");
  }
  return null;
}

function webAddress(address: string): URL | null {
  const url = URL.canParse(address, "https://page.invalid/") ? new URL(address, "https://page.invalid/") : null;
  return url && /^https?:$/.test(url.protocol) && url.host !== "page.invalid" ? url : null;
}

/** Takes the place of the embed and of the boxes that hold nothing else; they would pass for a box of links. */
function replace(embed: Element, address: string): void {
  let box = embed;
  while (box.parentElement && isOnlyChild(box) && box.parentElement.matches("div, span, p, section, center")) box = box.parentElement;
  const link = linkTo(address, embed);
  if (box.parentElement?.closest("p, h1, h2, h3, h4, h5, h6")) return box.replaceWith(link);
  const figure = box.parentElement?.closest("figure") ?? null;
  const caption = around(figure?.querySelector("figcaption") ? "p" : "figcaption", link);
  box.replaceWith(figure ? caption : around("figure", caption));
}

function around(name: string, child: Element): Element {
  const element = child.ownerDocument.createElement(name);
  element.append(child);
  return element;
}

function isOnlyChild(element: Element): boolean {
  const parent = element.parentElement;
  return parent?.children.length === 1 && parent.textContent.trim() === element.textContent.trim();
}

function linkTo(address: string, embed: Element): Element {
  const link = embed.ownerDocument.createElement("a");
  link.setAttribute("href", address);
  const title = (embed.getAttribute("title") ?? embed.getAttribute("playlabel") ?? "").trim();
  link.textContent = telling("idle").test(title) ? new URL(address).host.replace(/^www\./, "") : title;
  return link;
}

/** A quotation that names its source in an attribute alone gets it as a link. */
function cite(quotation: Element): void {
  const address = webAddress(quotation.getAttribute("data-instgrm-permalink") ?? quotation.getAttribute("cite") ?? "");
  if (!address || quotation.querySelector(`a[href*="${CSS.escape(address.host)}"]`)) return;
  quotation.append(around("p", linkTo(address.origin + address.pathname, quotation)));
}
