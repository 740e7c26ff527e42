import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Clipping } from "../../src/core/clipping.ts";
import { sampleClipping, sampleRemoval } from "../../src/library/testing/sample-clipping.ts";
import { seeded } from "../../scripts/bench/sample.ts";
import { servePages } from "../server.ts";

/**
 * Invented articles without end. Each bears its number in its title, its first and its last line, so that half of one,
 * or one in the clothes of another, is known when it is met.
 */
export interface Stories {
  /** A page with the next story on it. */
  page(): { readonly title: string; readonly address: string };
  /** The next story as a clipping, as if it had been taken from such a page; `ballast` stands in its snapshot. */
  clipping(ballast?: string): Clipping;
  close(): Promise<void>;
}

const words = "harbour ledger tide lantern orchard miller ferry granary copper letter winter signal meadow clerk bridge rumour parcel kitchen engine quarry council garden station thunder window market salt paper river promise".split(" ");

export const titleOf = (number: number): string => `The harbour ledger, entry ${number}`;
export const firstLine = (number: number): string => `Here begins entry ${number} of the ledger.`;
export const lastLine = (number: number): string => `Here ends entry ${number} of the ledger.`;

/** Whole bodies differ in every line, so that no two stories are taken for one. */
function bodyOf(number: number): string {
  const random = seeded(number);
  const sentence = () => `${Array.from({ length: 14 }, () => words[Math.floor(random() * words.length)]).join(" ")} ${Math.floor(random() * 100_000)}.`;
  const paragraphs = Array.from({ length: 9 }, () => `<p>${sentence()} ${sentence()} ${sentence()}</p>`);
  return [`<p>${firstLine(number)} ${sentence()}</p>`, ...paragraphs, `<p>${sentence()} ${lastLine(number)}</p>`].join("\n");
}

const readAlso = (number: number) => `<p class="read-also"><a href="/other-${number}/">Read also: what the ferryman said of entry ${number}</a></p>`;

const pageOf = (number: number, address: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${titleOf(number)}</title><link rel="canonical" href="${address}"></head>
<body><nav><a href="/">Front page</a> <a href="/harbour/">Harbour</a></nav><main><article><h1>${titleOf(number)}</h1>
${bodyOf(number).replace("\n", `\n${readAlso(number)}\n`)}</article></main><footer>Set by hand.</footer></body></html>`;

export async function serveStories(): Promise<Stories> {
  const folder = mkdtempSync(join(tmpdir(), "offprint-stories-"));
  const server = await servePages(folder);
  let last = 0;
  return {
    page() {
      const number = ++last;
      const address = `${server.origin}/${number}/`;
      mkdirSync(join(folder, String(number)));
      writeFileSync(join(folder, String(number), "source.html"), pageOf(number, address));
      return { title: titleOf(number), address };
    },
    clipping(ballast = "") {
      const number = ++last;
      const html = bodyOf(number);
      return sampleClipping({
        url: `https://news.example/ledger/${number}`,
        title: titleOf(number),
        html,
        words: 400,
        removed: [sampleRemoval({ text: `Read also: what the ferryman said of entry ${number}`, html: readAlso(number) })],
        snapshot: pageOf(number, `https://news.example/ledger/${number}`).repeat(8) + ballast,
      });
    },
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
