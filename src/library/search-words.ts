import type { Clipping } from "#core/clipping.ts";
import { siteOfAddress } from "#core/canonical-url.ts";
import { bodyField, bylineField, siteField, termsOf, titleField, type Terms } from "#search/terms.ts";

/**
 * What search knows of an article: the words of its title, byline, site and text. Tags are looked up by themselves, for they change.
 * @param words of its body, folded
 */
export function searchWords({ title, byline, siteName, canonicalUrl }: Pick<Clipping, "title" | "byline" | "siteName" | "canonicalUrl">, words: readonly string[]): Terms {
  return termsOf([
    titleField(title),
    bylineField(byline ?? ""),
    siteField(`${siteName ?? ""} ${siteOfAddress(canonicalUrl)}`),
    bodyField(words),
  ]);
}
