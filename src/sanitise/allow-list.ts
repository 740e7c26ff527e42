/**
 * What an article may consist of. Both engines read this list: native `setHTML` in the page, DOMPurify at the glass.
 * What is not here is not kept: no class, style, id of the page's own, event handler, form, frame, meta, base, SVG or script.
 */

/** HTML elements, and the attributes that each may carry beside `lang`, `dir` and an `id` of ours. */
export const elements: Readonly<Record<string, readonly string[]>> = {
  a: ["href", "title"],
  abbr: ["title"],
  address: [],
  aside: [],
  b: [],
  bdi: [],
  bdo: [],
  blockquote: [],
  br: [],
  caption: [],
  cite: [],
  code: ["data-language"],
  col: ["span"],
  colgroup: ["span"],
  dd: [],
  del: ["datetime"],
  details: ["open"],
  dfn: ["title"],
  div: [],
  dl: [],
  dt: [],
  em: [],
  figcaption: [],
  figure: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  i: [],
  img: ["src", "alt", "width", "height"],
  ins: ["datetime"],
  kbd: [],
  li: ["value"],
  mark: [],
  ol: ["start", "reversed", "type"],
  p: [],
  pre: ["data-language"],
  q: [],
  rp: [],
  rt: [],
  ruby: [],
  s: [],
  samp: [],
  section: [],
  small: [],
  span: [],
  strong: [],
  sub: [],
  summary: [],
  sup: [],
  table: [],
  tbody: [],
  td: ["colspan", "rowspan"],
  tfoot: [],
  th: ["colspan", "rowspan", "scope"],
  thead: [],
  time: ["datetime"],
  tr: [],
  u: [],
  ul: [],
  var: [],
  wbr: [],
};

/** Attributes that every element may carry. */
export const everywhere: readonly string[] = ["lang", "dir", "id"];

/** The name of a place in the article that a link of it leads to. Only names of this form may stay: no page can take one of ours. */
export const ownId = (count: number): string => `offprint-${count}`;

const isOwnId = (id: string): boolean => /^offprint-[1-9]\d{0,5}$/.test(id);

/** Does a link lead to another place of the same article? */
export const isOwnAnchor = (href: string): boolean => href.startsWith("#") && isOwnId(href.slice(1));

/** A table of forty cells that are a thousand wide takes a browser minutes, and so do ten thousand rows whose cells reach down through all the others. */
const isSpan = (value: string): boolean => /^\d{1,2}$/.test(value);

/** Attributes whose value is looked at, and what it must be to stay. */
export const valueChecks: Readonly<Record<string, (value: string) => boolean>> = {
  id: isOwnId,
  colspan: isSpan,
  rowspan: isSpan,
  lang: (value) => /^[\w-]{0,35}$/.test(value), // empty: nobody knows
  dir: (value) => /^(?:ltr|rtl|auto)$/i.test(value),
  "data-language": (value) => /^[a-z0-9][a-z0-9+#.-]{0,29}$/.test(value), // of code: "c++", "objective-c"
};

export const mathNamespace = "http://www.w3.org/1998/Math/MathML";

/** Presentation MathML, enough for what articles print. Attributes: `display` on `math` alone. */
export const mathElements: readonly string[] =
  "math mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd mpadded mphantom menclose mstyle".split(" ");

/** Pictures in the text itself: what browsers draw without running anything. SVG can hold links and scripts. */
export const isPictureData = (address: string): boolean => /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i.test(address);

const linkSchemes: ReadonlySet<string> = new Set(["http:", "https:", "mailto:"]);

/** The address of a link that may stay, without credentials; null for any other. Relative addresses are none. */
export function safeLink(href: string): string | null {
  const url = parsed(href);
  if (!url || !linkSchemes.has(url.protocol)) return null;
  if (url.username || url.password) [url.username, url.password] = ["", ""]; // asked first: writing costs the browser another parsing
  return url.href;
}

/** Once: asking first whether it can be parsed would parse it twice. */
function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/** The address of a picture that may stay; null for any other. */
export function safePicture(src: string): string | null {
  if (isPictureData(src)) return src;
  const safe = safeLink(src);
  return safe && !safe.startsWith("mailto:") ? safe : null;
}

export const linkRel = "noopener noreferrer nofollow";
