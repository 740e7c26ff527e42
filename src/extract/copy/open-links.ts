import { elementsIn } from "#core/elements-in.ts";

/**
 * A link that nobody closed goes on in every block behind it, for a parser begins it anew there, and what is nothing but
 * a link looks like no story. What it begins anew is no link.
 */
export function closeLinks(doc: Document): void {
  let open: string | null = null;
  for (const link of elementsIn(doc, "a[href]")) {
    if (open !== link.getAttribute("href")) open = endsItsBlock(link) ? link.getAttribute("href") : null;
    else if (link.textContent.length > longestName) link.replaceWith(...link.childNodes);
  }
}

/** UTF-16 units: more than a headline, and no button. */
const longestName = 80;

/** Words before it, and nothing behind: it may be the one that was not closed. */
const endsItsBlock = ({ previousSibling: before, nextSibling: behind }: Element): boolean => (before?.nodeValue ?? "").length > 20 && !behind;

// Pages: link-that-nobody-closed
