import { elementsIn } from "#core/elements-in.ts";
import { ownId } from "#sanitise/allow-list.ts";
import type { Step } from "./index.ts";

/**
 * Footnotes, tables of contents: a link to a place on its own page goes on leading there, as far as the place is in
 * the article. The place gets a name of our own making; the page's own names go.
 */
export const anchors: Step = {
  name: "anchors",
  apply({ root, base, address }) {
    const places = placesIn(root);
    const targets = new Map<Element, string>();
    for (const link of elementsIn(root, "a[href*='#']")) {
      const target = targetOf(link, [base, address], places);
      if (!target) continue;
      const name = targets.get(target) ?? ownId(targets.size + 1);
      targets.set(target, name);
      link.setAttribute("href", `#${name}`);
    }
    forgetIds(root);
    for (const [target, name] of targets) target.id = name;
  },
};

export function forgetIds(root: ParentNode): void {
  for (const element of elementsIn(root, "[id]")) element.removeAttribute("id");
}

/** By `id`, else by the `name` of an `<a>`; of two that share one the first counts. */
function placesIn(root: ParentNode): ReadonlyMap<string, Element> {
  const places = new Map<string, Element>();
  for (const attribute of ["id", "name"]) {
    for (const element of elementsIn(root, `[${attribute}]`)) {
      const name = element.getAttribute(attribute) ?? "";
      if (name && !places.has(name)) places.set(name, element);
    }
  }
  return places;
}

function targetOf(link: Element, here: readonly [base: string, address: string], places: ReadonlyMap<string, Element>): Element | null {
  const href = link.getAttribute("href") ?? "";
  if (!URL.canParse(href, here[0])) return null;
  const { href: whole, hash } = new URL(href, here[0]);
  const isHere = here.some((each) => whole.slice(0, whole.length - hash.length) === each.replace(/#.*$/s, ""));
  if (!isHere || hash.length < 2) return null;
  const place = places.get(hash.slice(1)) ?? places.get(decoded(hash.slice(1)));
  return place ? lasting(place) : null;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** What is empty, or a mere `<span>`, will not be there in the end: what it stands in will. */
function lasting(place: Element): Element | null {
  for (let at: Element | null = place; at; at = at.parentElement) {
    if (at.localName !== "span" && at.textContent.trim() !== "") return at.parentElement ? at : null;
  }
  return null;
}
