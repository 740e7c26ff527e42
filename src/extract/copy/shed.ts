/**
 * Leaves out what a logged-in page should not leave behind, and what no article needs: scripts and styles,
 * what was typed into forms, tokens, comments, handlers.
 */
const gone = [
  "script, style, template, noscript, object, embed, applet, canvas, svg, frameset, portal",
  "input, select, textarea, datalist",
  "link:not([rel~='canonical' i])",
].join(", ");

/** What a `<meta>` may be about; every other may be about the person. */
const telling =
  /^(?:og|article|book|profile|twitter|dc|dcterms|citation|prism|parsely|sailthru|news|bt|vr|rnews|cxenseparse)[:._-]|^offprint-|author|byline|description|abstract|date|publi|modif|created|issued|revised|title|headline|section|language|^lang|locale|site[-_]?name|application-name|thumbnail|image/i;

const dull = /^(?:on|style$|nonce$|hidden$|integrity$|srcdoc$|value$|ping$|action$|formaction$|autofocus$)/i;
const secret = /token|csrf|xsrf|nonce|session|passw|secret|e-?mail|user-?(?:id|name)|api-?key/i;

/** UTF-16 units. Longer data is an application's state, not a picture's list of sources. */
const longestData = 4096;

export function shed(root: Element): void {
  for (const element of root.querySelectorAll(gone)) element.remove();
  for (const meta of root.querySelectorAll("meta")) if (!isTelling(meta)) meta.remove();
  const walk = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION);
  const unseen: Node[] = [];
  for (let node = walk.nextNode(); node; node = walk.nextNode()) unseen.push(node);
  for (const node of unseen) node.parentNode?.removeChild(node);
  for (const element of root.getElementsByTagName("*")) shedAttributes(element);
}

function isTelling(meta: Element): boolean {
  const name = meta.getAttribute("property") ?? meta.getAttribute("name") ?? meta.getAttribute("itemprop") ?? meta.getAttribute("http-equiv") ?? "";
  return telling.test(name) && !secret.test(name);
}

type Fate = "goes" | "goesIfLong" | "stays";

function shedAttributes(element: Element): void {
  for (const name of element.getAttributeNames()) {
    const fate = fateOf(name);
    if (fate === "goes" || (fate === "goesIfLong" && (element.getAttribute(name)?.length ?? 0) > longestData)) element.removeAttribute(name);
  }
}

/** A page has ten thousands of attributes, and few names for them; what a hostile one makes up is not all remembered. */
function fateOf(name: string): Fate {
  let fate = fates.get(name);
  if (!fate) {
    const isData = name.startsWith("data-");
    fate = dull.test(name) || (isData && secret.test(name)) ? "goes" : isData ? "goesIfLong" : "stays";
    if (fates.size < 1000) fates.set(name, fate);
  }
  return fate;
}

const fates = new Map<string, Fate>();
