import type { View } from "../browsers/browser.ts";

/** What a person would miss on a page of ours as it stands: a line each. */
export const layoutFaults = (view: View): Promise<readonly string[]> => view.evaluate(faultsHere);

// oxlint-disable unicorn/consistent-function-scoping -- there is no outer scope in the page

/** Runs in the page, alone. */
function faultsHere(): readonly string[] {
  const root = document.documentElement;
  const scope: ParentNode = document.querySelector("dialog[open], :popover-open") ?? document;
  const named = (element: Element) => `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? "").trim().slice(0, 40)}”`;
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest(".visually-hidden, svg, math");
  const scrolls = (element: Element) => ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
  const isCut = (element: Element) => {
    const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(element);
    if (element.matches("input, textarea, select") || webkitLineClamp !== "none") return false; // they scroll, or say that there is more
    const isCutAside = ["hidden", "clip"].includes(overflowX) && textOverflow === "clip" && element.scrollWidth > element.clientWidth + 1;
    return isCutAside || (["hidden", "clip"].includes(overflowY) && element.scrollHeight > element.clientHeight + 1);
  };
  const faults = [root, scope].flatMap((each) => (each instanceof Element && each.scrollWidth > each.clientWidth + 1 ? [`${named(each).slice(0, 30)} has to be scrolled sideways`] : []));
  for (const element of [...scope.querySelectorAll("*")].filter(isShown)) {
    const { left, right, width } = element.getBoundingClientRect();
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
    let holder: Element | null = element;
    while (holder && !(scrolls(holder) && !holder.matches("dialog, [popover]"))) holder = holder.parentElement;
    if (holder || width <= 1) continue; // of one pixel is what is said for the ear
    if (own && (left < -1 || right > innerWidth + 1)) faults.push(`out of the window: ${named(element)}`);
    if (own && isCut(element)) faults.push(`cut off: ${named(element)}`);
  }
  for (const control of [...scope.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary")].filter(isShown)) {
    control.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    const box = [...control.getClientRects()].find((each) => each.width > 0);
    if (!box) continue;
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    if (!hit || !(control.contains(hit) || hit.closest("label")?.contains(control))) faults.push(`out of reach: ${named(control)}, below ${hit ? named(hit) : "nothing"}`);
  }
  return faults;
}
