import { newArticleId } from "#core/article-id.ts";
import { canonicalUrl, siteOfAddress } from "#core/canonical-url.ts";
import type { Clipping } from "#core/clipping.ts";
import { sampleClipping, sampleRemoval } from "#library/testing/sample-clipping.ts";
import type { WholeArticle } from "#library/whole-article.ts";
import { seeded } from "../sample.ts";

/** Characters of a page around its article: half of 400 real snapshots lie between the two. */
const around = { least: 25_000, most: 100_000 } as const;

const tags = ["harbour", "long reads", "for later", "recipes", "city hall", "science", "chess", "letters"];
const day = 24 * 60 * 60 * 1_000;

/** Real paragraphs, shuffled anew for each article: its words are as frequent and as rare as in real ones. */
export class Articles {
  readonly #paragraphs: readonly string[];

  constructor(paragraphs: readonly string[]) {
    this.#paragraphs = paragraphs;
  }

  /** The same each time for the same number. */
  clipping(number: number): Clipping {
    const random = seeded(number + 1);
    const pick = () => this.#paragraphs[Math.floor(random() * this.#paragraphs.length)] ?? "";
    const paragraphs: string[] = [];
    const length = 250 + Math.floor(random() * 900); // words
    for (let words = 0; words < length; words += paragraphs.at(-1)!.split(" ").length) paragraphs.push(pick());
    const html = paragraphs.map((text) => `<p>${escaped(text)}</p>`).join("\n");
    return sampleClipping({
      url: `https://paper-${Math.floor(random() * 40)}.example/${number}`,
      title: pick().split(" ").slice(0, 9).join(" "),
      excerpt: (paragraphs[0] ?? "").slice(0, 200),
      words: length,
      minutes: Math.max(1, Math.round(length / 230)),
      html,
      removed: [sampleRemoval({ text: pick(), html: `<aside>${escaped(pick())}</aside>` })],
      snapshot: `<html><body>${menus(pick, around.least + random() * (around.most - around.least))}${html}</body></html>`,
    });
  }

  /** The same, saved long ago, with no picture, one or two, which are still to come. */
  saved(number: number): WholeArticle {
    const { html, removed, snapshot, pictures: _pictures, outside: _outside, ...listed } = this.clipping(number);
    const pictures = Array.from({ length: number % 3 }, (_, place) => ({ url: `https://pictures.example/${number}-${place}.jpg`, hash: null, absence: "waiting" as const }));
    const figures = pictures.map(({ url }) => `<figure><img src="${url}" alt=""></figure>`);
    const article = { ...listed, ...standing(number, siteOfAddress(listed.canonicalUrl)), revision: 1, removedCount: removed.length, trashedAt: null };
    return { article, html: [...figures, html].join("\n"), removed, decisions: {}, snapshot, versions: [], highlights: [], pictures, place: null };
  }

  /** The same text as another article. @param hashes of its pictures, which are here */
  again(whole: WholeArticle, number: number, hashes: readonly string[]): WholeArticle {
    const pictures = whole.pictures.map((each, place) => ({ ...each, hash: hashes[place] ?? null, absence: null }));
    return { ...whole, pictures, article: { ...whole.article, ...standing(number, whole.article.site) } };
  }

  /** Words as somebody may look for them: of one article, one to three. */
  query(number: number): string {
    const random = seeded(7_000 + number);
    const words = this.#paragraphs[Math.floor(random() * this.#paragraphs.length)]?.match(/\p{L}{4,}/gu) ?? ["orchard"];
    return Array.from({ length: 1 + (number % 3) }, () => words[Math.floor(random() * words.length)] ?? "").join(" ");
  }
}

/** Where an article of this number stands: some are read, some archived, some have tags. */
function standing(number: number, site: string) {
  const savedAt = Date.UTC(2026, 0, 1) - 10 * 365 * day + number * 60_000;
  const isArchived = number % 4 === 0;
  const canonical = canonicalUrl(`https://${site}/${number}`);
  return {
    id: newArticleId(savedAt),
    url: canonical,
    canonicalUrl: canonical,
    site,
    addresses: [canonical],
    savedAt,
    updatedAt: savedAt,
    readAt: isArchived || number % 3 === 0 ? savedAt + day : null,
    place: isArchived ? ("archive" as const) : ("inbox" as const),
    isStarred: number % 20 === 0,
    tags: number % 6 === 0 ? [tags[number % tags.length] ?? ""] : [],
  };
}

/** Lists of links as they stand around an article, of so many characters. */
function menus(pick: () => string, length: number): string {
  let html = "";
  while (html.length < length) {
    const words = pick().split(" ");
    const links = words.map((_, place) => words.slice(place, place + 4)).filter((_, place) => place % 4 === 0);
    html += `<nav class="menu menu-main"><ul class="menu-list">${links.map((link) => `<li class="menu-item menu-item-type-post"><a class="menu-link" href="https://paper.example/${escaped(link.join("-"))}">${escaped(link.join(" "))}</a></li>`).join("")}</ul></nav>`;
  }
  return html;
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
