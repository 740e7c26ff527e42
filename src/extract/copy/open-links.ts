import { elementsIn } from "#core/elements-in.ts";

/**
 * A link that nobody closed goes on in every block behind it, for a parser begins it anew there, and what is nothing but
 * a link looks like no story. What it begins anew is no link.
 */
export function closeLinks(doc: Document): void {
  let open: Element | null = null;
  for (const link of elementsIn(doc, "a[href]")) {
    if (open?.getAttribute("href") !== link.getAttribute("href")) open = endsItsBlock(link) ? link : null;
    else if (link.textContent.length > longestName && link.parentElement?.closest("p, div, td") !== open?.parentElement?.closest("p, div, td")) link.replaceWith(...link.childNodes);
  }
}

/** UTF-16 units: more than a headline, and no button. */
const longestName = 80;

/** Words before it, and nothing behind: it may be the one that was not closed. */
const endsItsBlock = ({ previousSibling: before, nextSibling: behind }: Element): boolean => (before?.nodeValue ?? "").trim().length > 20 && !behind?.textContent?.trim();

// Pages: link-that-nobody-closed
