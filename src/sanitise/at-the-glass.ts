import DOMPurify, { type Config, type DOMPurify as Purifier } from "dompurify";
import { imageDimensionsFromData } from "image-dimensions";
import { mostPixels } from "#core/picture-caps.ts";
import { elements, everywhere, isOwnAnchor, isPictureData, linkRel, mathElements, safeLink, safePicture, valueChecks } from "./allow-list.ts";
import { remoteAttribute, type SafeNodes } from "./safe-nodes.ts";

const attributes = [...new Set([...everywhere, ...Object.values(elements).flat(), "display"])];

const config = {
  ALLOWED_TAGS: [...Object.keys(elements), ...mathElements, "#text"],
  ALLOWED_ATTR: attributes,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  KEEP_CONTENT: false,
  RETURN_DOM_FRAGMENT: true,
} as const satisfies Config;

/**
 * The last door before the screen, by another engine than the one in the page.
 * Give it nodes that have been parsed already where you have them: what it checks is then what is shown.
 */
export function safeNodes(root: ParentNode | string): SafeNodes {
  const dirty = typeof root === "string" ? root : wrapped(root);
  return purifier().sanitize(dirty, config) as unknown as SafeNodes;
}

/**
 * DOMPurify looks at what stands inside the node it is given, and at the node itself: so the node is a fragment.
 * Its copies are made in a document without a window: a picture in ours begins to load where it stands, shown or not.
 */
function wrapped(root: ParentNode): Node {
  const inert = document.implementation.createHTMLDocument("");
  const fragment = inert.createDocumentFragment();
  fragment.append(...[...root.childNodes].map((node) => inert.importNode(node, true)));
  return fragment;
}

let made: Purifier | undefined;

function purifier(): Purifier {
  if (made) return made;
  made = DOMPurify(window);
  made.addHook("uponSanitizeAttribute", (element, attribute) => {
    const name = element.localName;
    const own = name === "math" ? ["display"] : (elements[name] ?? []);
    const isKnown = everywhere.includes(attribute.attrName) || own.includes(attribute.attrName);
    attribute.keepAttr = isKnown && (valueChecks[attribute.attrName]?.(attribute.attrValue) ?? true);
  });
  made.addHook("afterSanitizeAttributes", (element) => {
    if (element.localName === "a") settleLink(element);
    if (element.localName === "img") settlePicture(element);
  });
  return made;
}

function settleLink(link: Element): void {
  const href = link.getAttribute("href") ?? "";
  if (isOwnAnchor(href)) return;
  const address = safeLink(href);
  if (address === null) {
    link.removeAttribute("href");
    return;
  }
  link.setAttribute("href", address);
  link.setAttribute("rel", linkRel);
}

function settlePicture(image: Element): void {
  const address = safePicture(image.getAttribute("src") ?? "");
  image.removeAttribute("src");
  if (address === null || (isPictureData(address) && unfoldsTooFar(address))) return;
  image.setAttribute(isPictureData(address) ? "src" : remoteAttribute, address);
}

/** A few kilobytes of text can be a picture of gigabytes: its header says so before anything is decoded. */
function unfoldsTooFar(address: string): boolean {
  try {
    const size = imageDimensionsFromData(Uint8Array.from(atob(address.slice(address.indexOf(",") + 1)), (letter) => letter.charCodeAt(0)));
    return !size || size.width * size.height > mostPixels; // what does not say its size is none that we would have kept
  } catch {
    return true; // it is not even base64
  }
}
