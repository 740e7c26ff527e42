import { Readability } from "@mozilla/readability";
import { marks } from "../marks.ts";
import type { Work } from "../turns.ts";

type Filter = (node: Element, index: number, nodes: ArrayLike<Element>) => boolean;

interface Test {
  test(text: string): boolean;
}

/** What Readability keeps to itself and we build upon, as it stands in the version that is locked. */
interface Inner {
  REGEXPS: Readonly<Record<string, Test>>;
  UNLIKELY_ROLES: { includes(role: string | null): boolean };
  _metadata: object;
  _articleTitle: string;
  _articleByline: string | null;
  _prepDocument(): void;
  /** Work where we are built: `scripts/slim-readability.ts` lets it be left off. */
  _grabArticle(): Element | null | Work<Element | null>;
  _simplifyNestedElements(article: Element): void;
  _isProbablyVisible(node: Element): boolean;
  _isValidByline(node: Element, names: string): boolean;
  _isElementWithoutContent(node: Element): boolean;
  _getInnerText(node: Element, normalizeSpaces?: boolean): string;
  _getLinkDensity(element: Element): number;
  _initializeNode(node: Element): void;
  _prepArticle(article: Element): void;
  _removeNodes(nodes: ArrayLike<Element>, filter?: Filter): void;
  _hasChildBlockElement(element: Element): boolean;
  _hasSingleTagInsideElement(element: Element, tag: string): boolean;
  _clean(article: Element, tag: string): void;
  _fixLazyImages(): void;
  _cleanStyles(): void;
}

export interface Given {
  readonly title: string;
  /** Does this element hold the story, as far as it is known beforehand? */
  isStoryIn(element: Element): boolean;
  /** The body once more, as it was given: where it finds too little, it begins again and is less strict. */
  again(): Element;
}

const Base = Readability as unknown as new (doc: Document, options: object) => Inner;

/** Readability, which never takes the story for something unlikely, whatever its classes are called. */
export class StoryReader extends Base {
  readonly #doc: Document;
  readonly #given: Given;
  /** The element that it is looking at. */
  #at: Element | null = null;
  /** What links, paragraphs and boxes say, while nothing is taken out: it asks each several times, and what is in it as often. */
  #texts: Map<Element, string> | null = null;

  constructor(doc: Document, given: Given) {
    super(doc, { keepClasses: true });
    this.#doc = doc;
    this.#given = given;
    const { REGEXPS, UNLIKELY_ROLES } = this;
    const remembered = (name: string) => remembering(REGEXPS[name] as Test);
    const unlikely = remembered("unlikelyCandidates");
    this._articleTitle = given.title;
    this.REGEXPS = { ...REGEXPS, byline: remembered("byline"), positive: remembered("positive"), negative: remembered("negative"), shareElements: remembered("shareElements"), unlikelyCandidates: { test: (names: string) => unlikely.test(names) && !this.#isAtStory() } };
    this.UNLIKELY_ROLES = { includes: (role) => role !== null && UNLIKELY_ROLES.includes(role) && !this.#isAtStory() };
  }

  /** What `parse` does, without reading metadata, and without writing the page down for a log that nobody reads. */
  *read(): Work<Element | null> {
    this._metadata = {};
    this._prepDocument();
    yield;
    this.#keepUnwritten(this.#doc.body);
    const grabbed = this._grabArticle();
    const article = grabbed && "next" in grabbed ? yield* grabbed : grabbed; // an element of any window has none
    yield;
    if (article) this._simplifyNestedElements(article);
    return article?.textContent.trim() ? article : null;
  }

  /** Its own writes the body down before it begins, to read it again where it finds too little: few pages need that. */
  #keepUnwritten(body: Element): void {
    const again = (): void => {
      body.replaceChildren(...this.#given.again().childNodes);
      this._prepDocument();
    };
    Object.defineProperty(body, "innerHTML", { get: () => "", set: again });
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

  /** Its own measures the text of every element first. */
  override _isValidByline(node: Element, names: string): boolean {
    const isNamed = node.getAttribute("rel") === "author" || node.getAttribute("itemprop")?.includes("author") || this.REGEXPS["byline"]?.test(names);
    return isNamed === true && !node.closest("blockquote") && super._isValidByline(node, names);
  }

  /** Its own measures the text of every element around others. */
  override _isElementWithoutContent(node: Element): boolean {
    return !saysAnything(node) && super._isElementWithoutContent(node);
  }

  /** It has looked at all elements, and weighs them until it has chosen. */
  override _initializeNode(node: Element): void {
    this.#texts ??= new Map();
    super._initializeNode(node);
  }

  override _prepArticle(article: Element): void {
    this.#texts = null;
    super._prepArticle(article);
  }

  override _removeNodes(nodes: ArrayLike<Element>, filter?: Filter): void {
    const isToGo: Filter = (node, index) => {
      this.#texts ??= new Map();
      const goes = !filter || filter.call(this, node, index, nodes);
      if (goes) this.#texts = null;
      return goes;
    };
    super._removeNodes(nodes, isToGo);
    this.#texts = null;
  }

  override _getInnerText(node: Element, normalizeSpaces = true): string {
    const text = (normalizeSpaces && this.#texts?.get(node)) || super._getInnerText(node, normalizeSpaces);
    if (normalizeSpaces) this.#texts?.set(node, text);
    return text;
  }

  /** Its own measures the text before it looks for links. */
  override _getLinkDensity(element: Element): number {
    return element.querySelector("a") ? super._getLinkDensity(element) : 0;
  }

  /** Its own asks every node by itself. */
  override _hasChildBlockElement(element: Element): boolean {
    return element.querySelector("blockquote, dl, div, img, ol, p, pre, table, ul") !== null;
  }

  /** The paragraph that it made of a box's words takes the box's place, and is told by its number. */
  override _hasSingleTagInsideElement(element: Element, tag: string): boolean {
    const isSingle = super._hasSingleTagInsideElement(element, tag);
    const inner = element.firstElementChild;
    const number = element.getAttribute(marks.number);
    if (isSingle && tag === "P" && number && !inner?.hasAttribute(marks.number)) inner?.setAttribute(marks.number, number);
    return isSingle;
  }

  /** Every picture has its address, and `copy` has taken the styles off. */
  override _fixLazyImages(): void {}
  override _cleanStyles(): void {}

  /** An `<aside>` or a `<footer>` with most of the text in it is the story. */
  override _clean(article: Element, tag: string): void {
    const isWhole = (tag === "aside" || tag === "footer") && mostOf(article, article.querySelectorAll(tag));
    if (!isWhole) super._clean(article, tag);
  }

  #isAtStory(): boolean {
    const node = this.#at;
    if (!node) return false;
    if (commentNames.test(`${node.className} ${node.id}`) && !node.querySelector("h1, [itemprop~='articleBody' i]")) return false;
    return this.#given.isStoryIn(node) || (node.querySelector("h1") !== null && mostOf(this.#doc.body, [node]));
  }
}

/** Asked of every element: a page has thousands of those and a few hundred names. */
function remembering(asked: Test): Test {
  const known = new Map<string, boolean>();
  return {
    test(names) {
      const answer = known.get(names) ?? asked.test(names);
      known.set(names, answer);
      return answer;
    },
  };
}

/** A column may be called a comment; what is called so and holds no heading is what readers said, however much that is. */
const commentNames = /comment|combx|disqus|discuss|repl(?:y|ies)|remark|shoutbox/i;

/** Looks no further than the first word. */
function saysAnything(node: Node): boolean {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE ? /\S/.test(child.nodeValue ?? "") : saysAnything(child)) return true;
  }
  return false;
}

function mostOf(whole: Element, parts: Iterable<Element>): boolean {
  const half = whole.textContent.length / 2;
  for (const part of parts) if (part.textContent.length > half) return true;
  return false;
}
