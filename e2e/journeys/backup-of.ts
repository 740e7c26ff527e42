import { createHash } from "node:crypto";
import { TextReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import type { View } from "../browsers/browser.ts";

/** Files by their names in the zip. */
export async function zipOf(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, text] of Object.entries(files)) await zip.add(name, new TextReader(text));
  return await zip.close();
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** One line of a backup, as `docs/backup.md` says. */
export interface BackupLine {
  readonly article: { readonly id: string; readonly canonicalUrl: string; readonly revision: number; readonly updatedAt: number; readonly title: string };
}

const linesOf = (values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join("");

/** A backup of these articles, and nothing else. */
export function backupOf(lines: readonly BackupLine[]): Promise<Uint8Array> {
  const files: Record<string, string> = {
    "articles/00001.jsonl": linesOf(lines),
    "index.jsonl": linesOf(lines.map(({ article: { id, canonicalUrl, revision, updatedAt, title } }) => ({ id, canonicalUrl, revision, updatedAt, title }))),
    "filters.txt": "",
  };
  const hashes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, sha256(text)]));
  const manifest = { format: "offprint-backup", version: 1, createdAt: "2026-11-26T00:00:00.000Z", articles: lines.length, pictures: 0, files: hashes };
  return zipOf({ ...files, "offprint.json": JSON.stringify(manifest) });
}

/** Chooses the file on the reader's backup page, and takes over all that is new in it. */
export async function restoreFrom(view: View, file: Uint8Array): Promise<void> {
  await view.waitFor("[data-restore] input");
  await view.evaluate((base64) => {
    const input = document.querySelector<HTMLInputElement>("[data-restore] input");
    if (!input) throw new Error("no choice of a file");
    const choice = new DataTransfer();
    choice.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], "offprint.zip"));
    input.files = choice.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, Buffer.from(file).toString("base64"));
  await view.click("[data-act=restore-add]");
  await view.waitFor("[data-restore=done]", { timeout: 60_000 });
}
