import { telling } from "#filters/telling.ts";

/**
 * Leaves out what a logged-in page should not leave behind, and what no article needs: scripts and styles,
 * what was typed into forms, tokens, comments, handlers.
 */
const gone: ReadonlySet<string> = new Set("script style template noscript object embed applet canvas svg frameset portal input select textarea datalist".split(" "));

/** What the elements of a copy and their attributes are called: whoever looks for one of another name need not look. */
export interface Names {
  readonly elements: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
}

const dull = /^(?:on|style$|nonce$|hidden$|integrity$|srcdoc$|value$|ping$|action$|formaction$|autofocus$)/i;
const secret = /token|csrf|xsrf|nonce|session|passw|secret|e-?mail|user-?(?:id|name)|api-?key/i;

/** UTF-16 units. Longer data is an application's state, not a picture's list of sources. */
const longestData = 4096;

/** Goes over the copy once. */
export function shed(root: Element): Names {
  const names = { elements: new Set<string>(), attributes: new Set<string>() };
  const walk = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION);
  for (let node: Node | null = root; node; ) {
    const isElement = node.nodeType === Node.ELEMENT_NODE;
    const name = isElement ? (node as Element).localName : "";
    if (isElement && !isGone(node as Element, name)) {
      names.elements.add(name);
      shedAttributes(node as Element, names.attributes);
      node = walk.nextNode();
    } else {
      const left: ChildNode = node as Element | Comment;
      node = nextBehind(walk);
      left.remove();
    }
  }
  return names;
}

/** Whatever comes behind the node where a walk stands, and all in it. */
function nextBehind(walk: TreeWalker): Node | null {
  for (;;) {
    const next = walk.nextSibling();
    if (next) return next;
    if (!walk.parentNode()) return null;
  }
}

function isGone(element: Element, name: string): boolean {
  if (gone.has(name)) return true;
  if (name === "meta") return !isTelling(element);
  return name === "link" && !/(?:^|\s)canonical(?:\s|$)/i.test(element.getAttribute("rel") ?? "");
}

function isTelling(meta: Element): boolean {
  const name = meta.getAttribute("property") ?? meta.getAttribute("name") ?? meta.getAttribute("itemprop") ?? meta.getAttribute("http-equiv") ?? "";
  return telling("metas").test(name) && !secret.test(name);
}

type Fate = "goes" | "goesIfLong" | "stays";

function shedAttributes(element: Element, names: Set<string>): void {
  for (const name of element.getAttributeNames()) {
    const fate = fateOf(name);
    names.add(name);
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
