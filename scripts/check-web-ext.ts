/** The stores' own check over the Firefox build: no error, and no warning but those that libraries bring. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

interface Message {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

/** What our libraries are known to bring, by file and code, and how often. Anything else fails. */
const known: Readonly<Record<string, number>> = {
  // Readability sets innerHTML twice, on the copy of the page that it works on.
  "content.js UNSAFE_VAR_ASSIGNMENT": 2,
  // Preact's renderer sets innerHTML for dangerouslySetInnerHTML, which we never use.
  "popup/popup.js UNSAFE_VAR_ASSIGNMENT": 1,
  // Preact again; DOMPurify, whose business it is; Readability twice, where saved articles are cleaned again.
  "options/options.js UNSAFE_VAR_ASSIGNMENT": 4,
  // Preact again, and DOMPurify; and zip.js would import its workers, which we do not use.
  "reader/reader.js UNSAFE_VAR_ASSIGNMENT": 3,
};

/** @returns what is wrong, a line each; empty when all is well */
export async function complaintsOfWebExt(folder = "dist/firefox"): Promise<readonly string[]> {
  const lint = promisify(execFile)("node_modules/.bin/web-ext", ["lint", "--source-dir", folder, "--output", "json", "--no-config-discovery"], { maxBuffer: 1 << 24 });
  const { stdout } = await lint.catch((failed: { stdout: string }) => failed); // it exits with 1 when it finds errors
  const { errors, warnings } = JSON.parse(stdout) as { errors: Message[]; warnings: Message[] };
  const left = new Map(Object.entries(known));
  const unknown = warnings.filter(({ code, file }) => {
    const key = `${file} ${code}`;
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
  return [...errors, ...unknown].map(({ code, file, message }) => `${file ?? "manifest.json"} ${code}: ${message}`);
}
