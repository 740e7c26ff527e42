import { Readability } from "@mozilla/readability";
import type { Story } from "../prune/story.ts";
import { resolveAddress } from "../tidy/absolute-links.ts";

/** What Readability keeps to itself and we build upon, as it stands in the version that is locked. */
interface Inner {
  REGEXPS: Readonly<Record<string, { test(text: string): boolean }>>;
  UNLIKELY_ROLES: { includes(role: string | null): boolean };
  _metadata: object;
  _articleTitle: string;
  _articleByline: string | null;
  _unwrapNoscriptImages(doc: Document): void;
  _prepDocument(): void;
  _grabArticle(): Element | null;
  _postProcessContent(article: Element): void;
  _isProbablyVisible(node: Element): boolean;
  _clean(article: Element, tag: string): void;
  _fixRelativeUris(article: Element): void;
}

export interface Given {
  /** What relative addresses hang on. */
  readonly base: string;
  readonly title: string;
  readonly story: Story;
}

const Base = Readability as unknown as new (doc: Document, options: object) => Inner;

/** Readability, which never takes the story for something unlikely, whatever its classes are called. */
export class StoryReader extends Base {
  readonly #story: Story;
  readonly #doc: Document;
  readonly #base: string;
  /** The element that it is looking at. */
  #at: Element | null = null;

  constructor(doc: Document, { base, title, story }: Given) {
    super(doc, { keepClasses: true });
    this.#doc = doc;
    this.#base = base;
    this.#story = story;
    const { REGEXPS, UNLIKELY_ROLES } = this;
    this._articleTitle = title;
    this.REGEXPS = { ...REGEXPS, unlikelyCandidates: { test: (names) => REGEXPS["unlikelyCandidates"]?.test(names) === true && !this.#isAtStory() } };
    this.UNLIKELY_ROLES = { includes: (role) => role !== null && UNLIKELY_ROLES.includes(role) && !this.#isAtStory() };
  }

  /** What `parse` does, without reading metadata, and without writing the page down for a log that nobody reads. */
  read(): Element | null {
    this._metadata = {};
    this._unwrapNoscriptImages(this.#doc);
    this._prepDocument();
    const article = this._grabArticle();
    if (article) this._postProcessContent(article);
    return article?.textContent.trim() ? article : null;
  }

  /** The line that named the author, which is not left in the article. */
  get byline(): string | null {
    return this._articleByline;
  }

  /** Asked of every element before anything else is. The copy has no styles: what was hidden is marked and gone. */
  override _isProbablyVisible(node: Element): boolean {
    this.#at = node;
    return node.getAttribute("aria-hidden") !== "true" || node.classList.contains("fallback-image");
  }

  /** An `<aside>` or a `<footer>` with most of the text in it is the story. */
  override _clean(article: Element, tag: string): void {
    const isWhole = (tag === "aside" || tag === "footer") && mostOf(article, article.querySelectorAll(tag));
    if (!isWhole) super._clean(article, tag);
  }

  /** Its own asks the document, whose `<base>` the policy of the page it is parsed in may refuse. */
  override _fixRelativeUris(article: Element): void {
    for (const element of article.querySelectorAll("a[href], img[src]")) resolveAddress(element, this.#base);
  }

  #isAtStory(): boolean {
    const node = this.#at;
    if (!node) return false;
    if (commentNames.test(`${node.className} ${node.id}`) && !node.querySelector("h1, [itemprop~='articleBody' i]")) return false;
    return this.#story.isTextIn(node) || (node.querySelector("h1") !== null && mostOf(this.#doc.body, [node]));
  }
}

/** A column may be called a comment; what is called so and holds no heading is what readers said, however much that is. */
const commentNames = /comment|combx|disqus|discuss|repl(?:y|ies)|remark|shoutbox/i;

function mostOf(whole: Element, parts: Iterable<Element>): boolean {
  const half = whole.textContent.length / 2;
  for (const part of parts) if (part.textContent.length > half) return true;
  return false;
}
