import { canonicalUrl } from "#core/canonical-url.ts";
import type { Clipping } from "#core/clipping.ts";
import type { Removal } from "#core/removal.ts";

/** For tests: a clipping of an invented page. */
export function sampleClipping(change: Partial<Clipping> = {}): Clipping {
  const url = change.url ?? "https://news.example/orchard";
  return {
    url,
    canonicalUrl: canonicalUrl(url),
    title: "The orchard opens its gates",
    byline: "Wren Ashdown",
    siteName: "The Fallow Gazette",
    section: "Harvest",
    standfirst: "Pickers came before the dew had gone.",
    publishedAt: "2026-02-03T08:00:00+05:00",
    modifiedAt: null,
    lang: "en",
    dir: "ltr",
    excerpt: "Pickers came before the dew had gone.",
    leadPicture: null,
    words: 7,
    minutes: 1,
    html: "<p>Pickers came before the dew had gone.</p>",
    pictures: [],
    removed: [],
    outside: {},
    partial: false,
    confidence: 0.9,
    confidenceReasons: [{ code: "wordsAgree", values: [7, 7] }],
    snapshot: "<html><body><p>Pickers came before the dew had gone.</p></body></html>",
    ...change,
  };
}

/** For tests: an entry of a ledger. */
export const sampleRemoval = (change: Partial<Removal> = {}): Removal => ({
  id: "r1",
  reason: "readAlso",
  rule: "##.read-also",
  words: 4,
  text: "Read also: pears",
  html: "<p>Read also: pears</p>",
  place: { path: [], after: 1, offset: 0 },
  ...change,
});
