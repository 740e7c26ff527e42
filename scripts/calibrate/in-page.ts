import type { Evidence } from "../../src/extract/assess/evidence.ts";
import { gathering } from "../../src/extract/assess/evidence.ts";
import { extract } from "../../src/extract/index.ts";
import { readMetadata } from "../../src/extract/metadata/index.ts";
import { atOnce } from "../../src/extract/turns.ts";

/** A page as the model sees it, and what was kept of it. */
export interface Examined {
  readonly evidence: Evidence;
  readonly html: string;
}

const parsed = (text: string) => new DOMParser().parseFromString(text, "text/html");

/** Null: the page cannot be cleaned at all. */
export function examined(page: Document, address: string): Examined | null {
  const anyway = extract(page, address, { manner: "anyway", rules: [], off: [] });
  if (!anyway.ok) return null;
  const { html, snapshot, words, removed } = anyway.value;
  const source = parsed(snapshot ?? page.documentElement.outerHTML);
  const meta = { ...readMetadata(source, address), byline: anyway.value.byline };
  return { evidence: atOnce(gathering({ body: parsed(html).body, source: source.body, meta, address, words, removed })), html };
}

Object.assign(globalThis, { offprintExamined: () => examined(document, location.href) });
