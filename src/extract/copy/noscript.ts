import { elementsIn } from "#core/elements-in.ts";
import { marks } from "../marks.ts";
import { fold } from "../text.ts";
import { dropForeignMarks } from "./foreign-marks.ts";
import { isTiny } from "./restore-pictures.ts";
import { unclobber } from "./unclobber.ts";

/**
 * Lazy loaders keep the real picture in a `<noscript>`. Its address goes to the placeholder beside it;
 * where there is none, the picture itself takes the place of the `<noscript>`. All else in there is for browsers without scripts,
 * unless it is a story that no script has shown: a blocker may have stopped that.
 */
export function unwrapNoscript(root: Element): void {
  for (const noscript of elementsIn(root, "body noscript")) {
    const inside = insideOf(noscript);
    if (inside && isUnsaid(inside, root)) {
      noscript.replaceWith(...(inside === noscript ? inside : root.ownerDocument.importNode(inside, true)).childNodes);
      continue;
    }
    const image = inside && imageIn(inside, root);
    const placeholder = image && placeholderBeside(noscript);
    const address = image?.getAttribute("src");
    if (placeholder && address) {
      if (!placeholder.hasAttribute(marks.address)) placeholder.setAttribute(marks.address, address);
    } else if (image && address) {
      noscript.replaceWith(image);
      continue;
    }
    noscript.remove();
  }
}

/** Where scripts run, a `<noscript>` holds text; in a parsed document, elements. */
function insideOf(noscript: Element): Element | null {
  const text = noscript.textContent;
  return noscript.firstElementChild ? noscript : /<(?:img|p)\b/.test(text) ? parsed(text) : null;
}

/** UTF-16 units: no notice is as long. */
const shortestStory = 600;

function isUnsaid(inside: Element, root: Element): boolean {
  const paragraphs = elementsIn(inside, "p").map(({ textContent }) => fold(textContent));
  const isSaid = () => elementsIn(root, "p, div").some((each) => !inside.contains(each) && paragraphs[1] === fold(each.textContent));
  return paragraphs.length > 2 && paragraphs.join("").length > shortestStory && !isSaid();
}

function imageIn(inside: Element, { ownerDocument }: Element): Element | null {
  const image = inside.querySelector("img");
  return !image || isTiny(image) ? null : ownerDocument.importNode(image, true);
}

function parsed(html: string): Element | null {
  try {
    const { body } = new DOMParser().parseFromString(html, "text/html");
    unclobber(body);
    dropForeignMarks(body);
    return body;
  } catch {
    return null;
  }
}

function placeholderBeside(noscript: Element): Element | null {
  const beside = [noscript.previousElementSibling, noscript.nextElementSibling].filter((each) => each !== null);
  return beside.map((each) => (each.localName === "img" ? each : each.querySelector(":scope > img, :scope > picture > img"))).find((each) => each !== null) ?? null;
}
