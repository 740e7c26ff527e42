import { elementsIn } from "#core/elements-in.ts";
import type { Place, Removal } from "#core/removal.ts";
import { placeOf, pointOf } from "./place.ts";

/** What tells one block from another: what it says and what it shows. */
const looksOf = (block: ParentNode & Node): string =>
  [(block.textContent ?? "").replace(/\s+/g, ""), ...elementsIn(block, "img").map((picture) => picture.getAttribute("src"))].join("\n");

/** The ledger's entry for a block that the person takes out. @param root the saved body, with nothing put back */
export function entryFor(block: Element, root: Element, given: Pick<Removal, "id" | "words">): Removal {
  const text = (block.textContent ?? "").replace(/\s+/g, " ").trim();
  return { ...given, reason: "byHand", rule: "step:by-hand", text, html: block.outerHTML, place: placeOf(root, block) };
}

/** The block of such an entry: where it stood, or wherever the same now stands; null when it is gone, as after a cleaning. */
export function blockOf({ html, place }: Pick<Removal, "html" | "place">, root: Element): Element | null {
  const looks = looksOf(contentOf(html));
  const isIt = (block: Element | undefined): block is Element => block !== undefined && looksOf(block) === looks;
  const there = elementAt(root, place);
  return isIt(there) ? there : (elementsIn(root, "*").find(isIt) ?? null);
}

function elementAt(root: Element, place: Place): Element | undefined {
  const { parent, previous } = pointOf(root, place);
  return (previous ? previous.nextElementSibling : parent.firstElementChild) ?? undefined;
}

/** Parsed as a template's content, where a bare `<tr>` or `<li>` stays what it is; nothing in it loads. */
export function contentOf(html: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(`<body><template>${html}</template>`, "text/html");
  return parsed.querySelector("template")?.content ?? parsed.createDocumentFragment();
}
