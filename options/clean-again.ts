import type { Clipping } from "#core/clipping.ts";
import { success, failure, type Result } from "#core/result.ts";
import type { Rule } from "#core/rule.ts";
import { extract, type Request } from "#extract/index.ts";
import { matches } from "#filters/match.ts";
import { rulesForHost } from "#filters/select.ts";
import type { ArticleRow } from "#library/schema.ts";
import type { Snapshot } from "#library/snapshots.ts";

/** What a page is cleaned with, besides its own host. */
export interface Wishes extends Pick<Request, "off" | "offLines"> {
  readonly rules: readonly Rule[];
}

/** Cleans a page that was kept, or pasted, as a click on it would. */
export function cleanedPage(html: string, address: string, { rules, ...others }: Wishes): Result<Clipping> {
  try {
    const page = new DOMParser().parseFromString(html, "text/html");
    return extract(page, address, { manner: "article", rules: rulesForHost(rules, hostOf(address)), ...others });
  } catch (error) {
    return failure({ code: "unexpected", detail: String(error) });
  }
}

/** The same of a saved article; it stays the article that it is. Null when its page was not kept. */
export function cleanedAgain({ article, html }: Snapshot, wishes: Wishes): Result<Clipping> | null {
  if (html === null) return null;
  const cleaned = cleanedPage(html, article.url, wishes);
  if (!cleaned.ok) return cleaned;
  return success({ ...cleaned.value, url: article.url, canonicalUrl: article.canonicalUrl });
}

/** Rules that are in one of two sets and not in the other. */
export function changedRules(before: readonly Rule[], now: readonly Rule[]): readonly Rule[] {
  const [old, fresh] = [new Set(before.map(({ line }) => line)), new Set(now.map(({ line }) => line))];
  return [...before.filter(({ line }) => !fresh.has(line)), ...now.filter(({ line }) => !old.has(line))];
}

/** Does any of these rules find something on the page of an article? An exception counts as what it cancels would. */
export function isTouched({ article, html }: Snapshot, changed: readonly Rule[]): boolean {
  const own = rulesForHost(changed, hostOf(article.url)).map((rule) => ({ ...rule, action: "remove" as const }));
  if (own.length === 0 || html === null) return false;
  const { pathname, search } = new URL(article.url);
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const _ of matches(own, page, pathname + search)) return true;
  return false;
}

/** Whether it is worth reading the page of an article for these rules. */
export const mayBeTouched = (article: ArticleRow, changed: readonly Rule[]): boolean => rulesForHost(changed, hostOf(article.url)).length > 0;

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : "");
