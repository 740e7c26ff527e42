import { elementsIn } from "#core/elements-in.ts";
import { marks } from "../marks.ts";
import { isTiny } from "./restore-pictures.ts";

/**
 * Lazy loaders keep the real picture in a `<noscript>`. Its address goes to the placeholder beside it;
 * where there is none, the picture itself takes the place of the `<noscript>`. All else in there is for browsers without scripts.
 */
export function unwrapNoscript(root: Element): void {
  for (const noscript of elementsIn(root, "body noscript")) {
    const image = imageIn(noscript);
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
function imageIn(noscript: Element): Element | null {
  const text = noscript.textContent;
  const source = noscript.firstElementChild ? noscript : text.includes("<img") ? parsed(text) : null;
  const image = source?.querySelector("img");
  if (!image || isTiny(image)) return null;
  return noscript.ownerDocument.importNode(image, true);
}

function parsed(html: string): Element | null {
  try {
    return new DOMParser().parseFromString(html, "text/html").body;
  } catch {
    return null;
  }
}

function placeholderBeside(noscript: Element): Element | null {
  const beside = [noscript.previousElementSibling, noscript.nextElementSibling].filter((each) => each !== null);
  return beside.map((each) => (each.localName === "img" ? each : each.querySelector(":scope > img, :scope > picture > img"))).find((each) => each !== null) ?? null;
}
