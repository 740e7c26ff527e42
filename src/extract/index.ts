import { canonicalUrl } from "#core/canonical-url.ts";
import type { Clipping, Manner } from "#core/clipping.ts";
import type { Kind } from "#core/kind.ts";
import { failure, success, type Result } from "#core/result.ts";
import type { Rule } from "#core/rule.ts";
import type { Removal } from "#core/removal.ts";
import { builtInRules } from "#filters/built-in.ts";
import { matches } from "#filters/match.ts";
import { picturesIn } from "#pictures/find.ts";
import { sanitisedCopy } from "#sanitise/in-page.ts";
import { copyOf } from "./copy/index.ts";
import { contentTypeOf } from "./copy/native.ts";
import { knownElements } from "./tidy/known-elements.ts";
import { isolate } from "./isolate.ts";
import { readMetadata } from "./metadata/index.ts";

export interface Request {
  readonly manner: Manner;
  readonly rules: readonly Rule[];
  readonly off: readonly Kind[];
}

export type Stage = "copy" | "prune" | "isolate" | "tidy" | "sanitise";

/** Page in, clipping out. Reads nothing but the page, and changes nothing on it. */
export function extract(page: Document, address: string, request: Request, done: (stage: Stage) => void = () => {}): Result<Clipping> {
  if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(contentTypeOf(page))) return failure({ code: "notAPage" });
  const { doc, snapshot } = copyOf(page);
  const root = doc.documentElement;
  const meta = readMetadata(root);
  const declared = root.querySelector("link[rel~=canonical]")?.getAttribute("href");
  done("copy");

  const rules = [...builtInRules.filter((rule) => rule.kind === "yours" || !request.off.includes(rule.kind)), ...request.rules];
  const removed: Removal[] = [];
  const { pathname, search } = new URL(address);
  for (const { element, rule } of matches(rules, root, pathname + search)) {
    if (!element.isConnected || element.contains(doc.body)) continue;
    element.remove();
    const text = element.textContent.replace(/\s+/g, " ").trim();
    if (!text) continue;
    removed.push({ id: String(removed.length), reason: rule.kind, rule: rule.line, words: text.split(" ").length, text, html: sanitisedCopy(element).innerHTML, place: { path: [], after: 0, offset: 0 } });
  }
  done("prune");

  const article = isolate(doc);
  done("isolate");
  if (!article || (request.manner === "article" && article.textContent.trim().length < 250)) return failure({ code: "noArticle" });
  for (const element of article.querySelectorAll("[href], [src]")) {
    for (const name of ["href", "src"]) {
      const value = element.getAttribute(name);
      if (value && URL.canParse(value, doc.baseURI)) element.setAttribute(name, new URL(value, doc.baseURI).href);
    }
  }
  knownElements(article);
  done("tidy");

  const body = sanitisedCopy(article);
  done("sanitise");
  const words = body.textContent.split(/\s+/).filter(Boolean).length;
  return success({
    ...meta,
    url: address,
    canonicalUrl: canonicalUrl(address, declared),
    excerpt: meta.excerpt ?? body.textContent.trim().slice(0, 200),
    words,
    minutes: Math.max(1, Math.round(words / 230)),
    html: body.innerHTML,
    pictures: picturesIn(body),
    removed,
    confidence: 0.9,
    snapshot,
  });
}
