/**
 * The peers, as a content script would run them: bundled by `tools.ts`, evaluated in the isolated world of a page.
 * Each answers with a row as the scorer takes it.
 */
import { isProbablyReaderable, Readability } from "@mozilla/readability";
import Defuddle from "defuddle";
import DOMPurify from "dompurify";

export interface PeerRow {
  readonly title: string;
  readonly byline: string | null;
  readonly publishedAt: string | null;
  readonly html: string;
  /** Would it offer itself on this page? */
  readonly offers: boolean;
  readonly ms: number;
}

const nothing = { title: "", byline: null, publishedAt: null, html: "" };

function timed(run: () => Omit<PeerRow, "ms" | "offers">): PeerRow {
  const start = performance.now();
  const row = run();
  const ms = performance.now() - start;
  return { ...row, offers: isProbablyReaderable(document), ms };
}

const readability = (): PeerRow =>
  timed(() => {
    const found = new Readability(document.cloneNode(true) as Document).parse();
    return found ? { title: found.title ?? "", byline: found.byline ?? null, publishedAt: found.publishedTime ?? null, html: found.content ?? "" } : nothing;
  });

const defuddle = (): PeerRow =>
  timed(() => {
    const { title, author, published, content } = new Defuddle(document, { url: location.href }).parse();
    return { title, byline: author || null, publishedAt: published || null, html: content };
  });

/** What most readers do with what Readability gives. */
const purified = (): PeerRow =>
  timed(() => {
    const found = new Readability(document.cloneNode(true) as Document).parse();
    return { ...nothing, title: found?.title ?? "", html: DOMPurify.sanitize(found?.content ?? "") };
  });

Object.assign(globalThis, { offprintPeers: { readability, purified, defuddle } });
