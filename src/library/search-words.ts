import type { Clipping } from "#core/clipping.ts";
import { siteOfAddress } from "#core/canonical-url.ts";
import { textOfHtml } from "#search/plain-text.ts";
import { bodyField, bylineField, siteField, termsOf, titleField, type Terms } from "#search/terms.ts";

/** What search knows of an article: the words of its title, byline, site and text. Tags are looked up by themselves, for they change. */
export function searchWords({ title, byline, siteName, canonicalUrl, html }: Pick<Clipping, "title" | "byline" | "siteName" | "canonicalUrl" | "html">): Terms {
  return termsOf([
    titleField(title),
    bylineField(byline ?? ""),
    siteField(`${siteName ?? ""} ${siteOfAddress(canonicalUrl)}`),
    bodyField(textOfHtml(html)),
  ]);
}
