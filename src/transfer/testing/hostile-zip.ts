import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from "@zip.js/zip.js/lib/zip-core-native.js";
import { sha256 } from "../format.ts";

/** For tests: what a file in a zip holds. A stream is not named in the manifest. */
export type Content = string | Uint8Array | ReadableStream<Uint8Array>;

/** For tests: a zip with these files, whatever their names. */
export async function zipOf(files: Readonly<Record<string, Content>>, password?: string): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter(), { useWebWorkers: false, useCompressionStream: password === undefined, ...(password ? { password, zipCrypto: true } : {}) });
  for (const [name, content] of Object.entries(files)) await zip.add(name, readerOf(content));
  return await zip.close();
}

const readerOf = (content: Content) => (typeof content === "string" ? new TextReader(content) : content instanceof Uint8Array ? new Uint8ArrayReader(content) : content);

/** A line of a backup that is as it should be. */
export function goodLine(at: number): Record<string, unknown> & { article: Record<string, unknown> } {
  const url = `https://news.example/boat-${at}`;
  return {
    article: {
      id: `01HZY0000000000000000000${String(at).padStart(2, "0")}`, url, canonicalUrl: url, title: `Boat ${at}`, byline: null, siteName: null, section: null, standfirst: null, publishedAt: null, modifiedAt: null, lang: "en", dir: "ltr",
      excerpt: "", leadPicture: null, words: 2, minutes: 1, confidence: 1, partial: false, confidenceReasons: [], removedCount: 0, savedAt: 1000 + at, updatedAt: 1000 + at,
      readAt: null, place: "inbox", trashedAt: null, isStarred: false, tags: [], site: "news.example", addresses: [url], revision: 1,
    },
    html: `<p>Boat ${at}.</p>`, removed: [], decisions: {}, snapshot: null, versions: [], highlights: [], pictures: [],
  };
}

/** The text of the parts of a backup of these lines, each as it stands there: an object, or text that may be none. */
export function partsOf(lines: readonly (object | string)[]): Record<string, string> {
  const index = [1, 2, 3].map((at) => goodLine(at).article).map(({ id, canonicalUrl, revision, updatedAt, title }) => JSON.stringify({ id, canonicalUrl, revision, updatedAt, title }));
  return { "articles/00001.jsonl": lines.map((each) => (typeof each === "string" ? each : JSON.stringify(each))).join("\n"), "index.jsonl": index.join("\n"), "filters.txt": "" };
}

/** A whole backup of these parts, with a manifest that names them; `change` may spoil the manifest, `extra` add files that it does not name. */
export async function backupOf(parts: Readonly<Record<string, string>>, change: (manifest: Record<string, unknown>) => unknown = (manifest) => manifest, extra: Readonly<Record<string, Content>> = {}): Promise<Blob> {
  const entries = await Promise.all(Object.entries(parts).map(async ([name, text]) => [name, await sha256(new TextEncoder().encode(text))] as const));
  const manifest = { format: "offprint-backup", version: 1, createdAt: "2026-11-26T00:00:00Z", articles: 3, pictures: 0, files: Object.fromEntries(entries) };
  const said = change(manifest);
  return await zipOf({ ...parts, ...extra, "offprint.json": typeof said === "string" ? said : JSON.stringify(said) });
}

/** So many bytes of nothing, which a zip holds in a thousandth of the room. */
export function zeros(bytes: number): ReadableStream<Uint8Array> {
  const chunk = new Uint8Array(1 << 20);
  let left = bytes;
  return new ReadableStream({
    pull(controller) {
      if (left <= 0) return controller.close();
      controller.enqueue(chunk.slice(0, Math.min(left, chunk.length)));
      left -= chunk.length;
    },
  });
}

/** Says in the directory of a zip that each of its files is smaller than it is. */
export async function belittled(zip: Blob): Promise<Blob> {
  const bytes = new Uint8Array(await zip.arrayBuffer());
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 28 < bytes.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  return new Blob([bytes]);
}
