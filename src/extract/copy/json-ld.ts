import { caps } from "#core/caps.ts";
import { elementsIn } from "#core/elements-in.ts";
import { marks } from "../marks.ts";

/** What a page's JSON-LD says of its article; every field may be missing. */
export interface JsonLd {
  /** Every `@type` on the page's outer levels, the article's own among them. */
  readonly types: readonly string[];
  readonly type?: string;
  readonly headline?: string;
  readonly description?: string;
  readonly authors?: readonly string[];
  readonly published?: string;
  readonly modified?: string;
  readonly image?: string;
  readonly siteName?: string;
  readonly section?: string;
  readonly lang?: string;
  readonly words?: number;
  readonly body?: string;
  /** What goes into a recipe. */
  readonly ingredients?: readonly string[];
  /** The article is for those who pay or register. */
  readonly isPaid?: true;
  /** Selector of the part that they alone may read. */
  readonly paidPart?: string;
}

/** JSON-LD may tell much besides, so all that stays of it is one `<meta>` with what it says of the article. */
export function reduceJsonLd(root: Element): void {
  const nodes: Node[] = [];
  for (const script of elementsIn(root, "script[type='application/ld+json' i]")) collect(parsed(script.textContent), nodes, 0);
  if (nodes.length === 0 || root.querySelector(`meta[name="${marks.jsonLd}"]`)) return;
  const meta = root.ownerDocument.createElement("meta");
  meta.setAttribute("name", marks.jsonLd);
  meta.setAttribute("content", JSON.stringify(summary(nodes)));
  root.querySelector("head")?.append(meta);
}

/** Reads back what `reduceJsonLd` wrote. */
export function readJsonLd(root: Element): JsonLd {
  const content = root.querySelector(`meta[name="${marks.jsonLd}"]`)?.getAttribute("content");
  return content ? (JSON.parse(content) as JsonLd) : { types: [] };
}

type Node = Readonly<Record<string, unknown>>;

function parsed(text: string): unknown {
  const bare = text.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*;?\s*$/g, "");
  try {
    return JSON.parse(bare);
  } catch {
    return parsedLoosely(bare);
  }
}

/** Line breaks inside strings are the commonest fault. */
function parsedLoosely(text: string): unknown {
  try {
    // oxlint-disable-next-line no-control-regex -- they are what is wrong
    return JSON.parse(text.replace(/[\u0000-\u001f]+/g, " ").replace(/;\s*$/, ""));
  } catch {
    return null;
  }
}

function collect(value: unknown, nodes: Node[], depth: number): void {
  if (depth > 4 || nodes.length > 200) return;
  if (Array.isArray(value)) for (const each of value) collect(each, nodes, depth + 1);
  else if (isNode(value)) {
    if (value["@type"] !== undefined) nodes.push(value);
    for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"]) collect(value[key], nodes, depth + 1);
  }
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);

const articleType = /(?:Article|BlogPosting|Blog ?Post|Report|Review|SocialMediaPosting|LiveBlogPosting|Recipe|APIReference)$/;

const typesOf = (node: Node): readonly string[] => [node["@type"]].flat().filter((type) => typeof type === "string");

function summary(nodes: readonly Node[]): JsonLd {
  const types = [...new Set(nodes.flatMap(typesOf))];
  const articles = nodes.filter((node) => typesOf(node).some((type) => articleType.test(type)));
  const article = articles.find((node) => node["articleBody"]) ?? articles.find((node) => node["headline"] ?? node["datePublished"]) ?? articles[0];
  const page = nodes.find((node) => typesOf(node).some((type) => type.endsWith("WebPage")));
  const main = article ?? page;
  if (!main) return { types };
  const words = Number(textOf(main["wordCount"]));
  return withoutEmpty({
    types,
    type: article && typesOf(article)[0],
    headline: textOf(main["headline"]) ?? (article && textOf(main["name"])),
    description: textOf(main["description"]),
    authors: names(main["author"] ?? main["creator"], nodes),
    published: textOf(main["datePublished"]) ?? (page && textOf(page["datePublished"])),
    modified: textOf(main["dateModified"]),
    image: address(main["image"], nodes) ?? textOf(main["thumbnailUrl"]),
    siteName: names(main["publisher"], nodes)?.[0],
    section: textOf(main["articleSection"]),
    lang: textOf(main["inLanguage"]),
    words: words > 0 ? words : undefined,
    body: [textOf(main["articleBody"] ?? main["text"], longestBody) ?? "", ...texts(main["recipeInstructions"])].join("\n").trim().slice(0, longestBody) || undefined,
    ingredients: names(main["recipeIngredient"] ?? main["ingredients"], nodes),
    isPaid: nodes.some(isPaid) || undefined,
    paidPart: textOf(nodes.find((node) => isPaid(node) && node["cssSelector"])?.["cssSelector"]),
  });
}

const isPaid = (node: Node): boolean => /^(?:https?:\/\/schema\.org\/)?false$/i.test(String(node["isAccessibleForFree"]));

function withoutEmpty(value: { readonly [Key in keyof JsonLd]: JsonLd[Key] | undefined }): JsonLd {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as unknown as JsonLd;
}

/** @param longest in UTF-16 units; a page may say what it likes, and all of it is compared with much else */
function textOf(value: unknown, longest: number = caps.excerpt, depth = 0): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === "string") return first.trim().slice(0, longest) || undefined;
  if (typeof first === "number") return String(first);
  return isNode(first) && depth < 4 ? textOf(first["@value"] ?? first["name"], longest, depth + 1) : undefined;
}

/** Plain ones, steps, and sections of steps. */
const texts = (value: unknown, depth = 4): readonly string[] =>
  [value].flat().flatMap((each) => (typeof each === "string" ? [each] : isNode(each) && depth > 0 ? texts(each["text"] ?? each["itemListElement"], depth - 1) : []));

/** Even papers of physicists name no more before they say "et al.". */
const mostNames = 100;

/** UTF-16 units. */
const longestBody = 200_000;

/** Names of persons or publishers, references within the page's own JSON-LD followed. */
function names(value: unknown, nodes: readonly Node[]): readonly string[] | undefined {
  const all = [value].flat().slice(0, mostNames).flatMap((each): readonly (string | undefined)[] => {
    if (typeof each === "string") return [textOf(each)];
    if (!isNode(each)) return [];
    if (Array.isArray(each["name"])) return each["name"].slice(0, mostNames).map((name) => textOf(name));
    return [textOf(each["name"]) ?? textOf(resolve(each, nodes)["name"])];
  });
  const given = all.filter((name): name is string => Boolean(name)).slice(0, mostNames);
  return given.length > 0 ? given : undefined;
}

function address(value: unknown, nodes: readonly Node[]): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  if (!isNode(first)) return textOf(first);
  return textOf(first["url"] ?? first["contentUrl"]) ?? textOf(resolve(first, nodes)["url"]);
}

const resolve = (node: Node, nodes: readonly Node[]): Node => nodes.find((each) => each !== node && each["@id"] !== undefined && each["@id"] === node["@id"]) ?? node;
