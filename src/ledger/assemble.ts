import type { Decisions, Removal } from "#core/removal.ts";
import { insertAt, pointOf } from "./place.ts";

/**
 * The article as the person decided it: the saved body, with every block they put back where it stood.
 * @returns an inert element, in a document of its own; nothing in it loads
 */
export function assemble(bodyHtml: string, removed: readonly Removal[], decisions: Decisions): HTMLElement {
  const root = inertRoot(bodyHtml);
  const wanted = removed.filter((removal) => decisions[removal.id] === "putBack");
  const placed = wanted.map((removal) => ({ removal, point: pointOf(root, removal.place) }));
  // All points are found before the first block goes in, and blocks go in from the end.
  for (const { removal, point } of placed.toReversed()) insertAt(point, fragmentOf(removal.html, root.ownerDocument));
  return root;
}

function inertRoot(html: string): HTMLElement {
  const root = document.implementation.createHTMLDocument("").createElement("div");
  root.append(fragmentOf(html, root.ownerDocument));
  return root;
}

/** Parsed as a template's content, where a bare `<tr>` or `<li>` stays what it is. */
function fragmentOf(html: string, owner: Document): DocumentFragment {
  const parsed = new DOMParser().parseFromString(`<body><template>${html}</template>`, "text/html");
  const template = parsed.querySelector("template");
  return template ? (owner.importNode(template.content, true) as DocumentFragment) : owner.createDocumentFragment();
}
