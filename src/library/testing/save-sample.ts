import type { ArticleId } from "#core/article.ts";
import { canonicalUrl } from "#core/canonical-url.ts";
import type { Clipping } from "#core/clipping.ts";
import { addArticle } from "../add-article.ts";
import { sampleClipping } from "./sample-clipping.ts";

/** For tests: saves a sample with its slug as address and title. @throws when it is not saved */
export async function saveSample(slug: string, change: Partial<Clipping> = {}): Promise<ArticleId> {
  const url = change.url ?? `https://news.example/${encodeURIComponent(slug)}`;
  const saved = await addArticle(sampleClipping({ url, canonicalUrl: canonicalUrl(url), title: slug, ...change }), {});
  if (!saved.ok) throw new Error(saved.problem.detail ?? saved.problem.code);
  return saved.value.id;
}
