import { readFileSync } from "node:fs";
import { build, type Plugin } from "esbuild";
import type { Clipping } from "../../src/core/clipping.ts";
import { builtInLists } from "../built-in-lists.ts";
import { cleanCall, contentScript, type Cleaned } from "../extract/cleaner.ts";
import type { Tab } from "../extract/tab.ts";
import type { PeerRow } from "./in-page.ts";

/** What a tool made of a page, as the scorer takes it. */
export interface Row {
  readonly id: string;
  readonly title: string;
  readonly byline: string | null;
  readonly publishedAt: string | null;
  readonly html: string;
  /** 0 to 1; of the peers, whether they would offer themselves at all. */
  readonly confidence: number;
  readonly ms: number;
  /** A code: it refused the page, or failed. */
  readonly error?: string;
}

export interface Tool {
  readonly name: string;
  readonly version: string;
  run(tab: Tab, id: string): Promise<Row>;
}

const nothing = { title: "", byline: null, publishedAt: null, html: "", confidence: 0, ms: 0 };

export const refusal = (id: string, error: string): Row => ({ id, ...nothing, error });

/** The built content script itself. */
export async function offprint(): Promise<Tool> {
  const script = await contentScript();
  return {
    name: "Offprint",
    version: versionOf("."),
    async run(tab, id) {
      await tab.evaluate(`${script}\n;0`);
      return rowOf(id, JSON.parse(await tab.evaluate(cleanCall({ manner: "article", rules: [], off: [] }))) as Cleaned);
    },
  };
}

export function rowOf(id: string, { result, ms }: Cleaned): Row {
  if (!result.ok) return { ...refusal(id, result.problem.code), ms: ms.total };
  const { title, byline, publishedAt, html, confidence }: Clipping = result.value;
  return { id, title, byline, publishedAt, html, confidence, ms: ms.total };
}

export async function peers(): Promise<readonly Tool[]> {
  const script = await bundled("scripts/bench/in-page.ts");
  const peer = (name: string, call: string, version: string): Tool => ({
    name,
    version,
    async run(tab, id) {
      await tab.evaluate(`globalThis.offprintPeers ?? (() => { ${script} })(); 0`);
      const { offers, ...row } = JSON.parse(await tab.evaluate(`JSON.stringify(offprintPeers.${call}())`)) as PeerRow;
      return { id, ...row, confidence: offers ? 1 : 0, ...(row.html ? {} : { error: "nothing" }) };
    },
  });
  return [
    peer("Readability", "readability", versionOf("node_modules/@mozilla/readability")),
    peer("Defuddle", "defuddle", versionOf("node_modules/defuddle")),
  ];
}

const versionOf = (folder: string): string => (JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as { version: string }).version;

/** A script for the isolated world of a page. */
export async function bundled(entry: string, plugins: readonly Plugin[] = []): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    keepNames: true,
    format: "iife",
    charset: "utf8",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
    plugins: [builtInLists, ...plugins],
  });
  return outputFiles[0]?.text ?? "";
}
