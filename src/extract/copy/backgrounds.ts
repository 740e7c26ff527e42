import { elementsIn } from "#core/elements-in.ts";
import { marks } from "../marks.ts";
import { boxOf } from "./native.ts";
import { carriesLead } from "./restore-pictures.ts";

/** Writes down which boxes have a picture for their background, as far as they say it themselves. Before styles go. */
export function keepBackgrounds(root: Element): void {
  for (const box of elementsIn(root, "body [style*='url(' i]")) {
    const [, address] = /background(?:-image)?\s*:[^;]*?url\(\s*["']?([^"')]+)/i.exec(box.getAttribute("style") ?? "") ?? [];
    if (address) box.setAttribute(marks.background, address.trim());
  }
}

/** CSS pixels below which a box is an ornament. */
const [leastWidth, leastHeight] = [200, 100];

/**
 * The same for a box that a stylesheet gives its picture, which only a rendered page knows. Asked of few: of empty ones that stand for a picture.
 * @param copy has no elements in it
 */
export function freezeBackground(box: Element, copy: Element): void {
  if (/\S/.test(copy.firstChild?.nodeValue ?? "") || !carriesLead(copy)) return;
  const [, address] = /url\("(https?:[^"]+)"\)/i.exec(getComputedStyle(box).backgroundImage) ?? [];
  if (!address) return;
  const { width, height } = boxOf(box);
  if (width >= leastWidth && height >= leastHeight) copy.setAttribute(marks.background, address);
}
