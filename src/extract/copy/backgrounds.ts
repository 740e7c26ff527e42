import { marks } from "../marks.ts";

/** Writes down which boxes have a picture for their background, as far as they say it themselves. Before styles go. */
export function keepBackgrounds(root: Element): void {
  for (const box of root.querySelectorAll("body [style*='url(' i]")) {
    const [, address] = /background(?:-image)?\s*:[^;]*?url\(\s*["']?([^"')]+)/i.exec(box.getAttribute("style") ?? "") ?? [];
    if (address) box.setAttribute(marks.background, address.trim());
  }
}
