/**
 * A rule for the linter: who may import whom. The table is the architecture; `docs/architecture.md` explains it.
 * A folder may always import from itself (`./…`, `../…`); `#name/…` reaches `src/name`.
 */
import { posix } from "node:path";

const everyFolder = "core platform i18n sanitise filters ledger extract pictures search library messages clip transfer witness waiting look quotes ui";
const preact = "preact preact/hooks @preact/signals";

const codeMirror = ["autocomplete", "commands", "language", "lint", "search", "state", "view"].map((name) => `@codemirror/${name}`).join(" ") + " @lezer/highlight";

/** @type {Record<string, {folders: string, packages: string}>} folder → what it may import */
export const layers = {
  "src/core": { folders: "", packages: "ulid" },
  "src/platform": { folders: "core", packages: "webextension-polyfill" },
  "src/i18n": { folders: "core platform", packages: "" },
  "src/sanitise": { folders: "core", packages: "dompurify image-dimensions" },
  "src/filters": { folders: "core", packages: "offprint:built-in" },
  "src/ledger": { folders: "core", packages: "" },
  "src/extract": { folders: "core sanitise filters ledger pictures", packages: "@mozilla/readability" },
  "src/pictures": { folders: "core platform library", packages: "image-dimensions" },
  "src/search": { folders: "core", packages: "" },
  "src/library": { folders: "core platform search", packages: "dexie" },
  "src/messages": { folders: "core platform", packages: "" },
  "src/transfer": { folders: "core library messages pictures", packages: "@zip.js/zip.js/lib/zip-core-native.js" },
  "src/witness": { folders: "core platform library", packages: "" },
  "src/waiting": { folders: "core platform library messages", packages: "" },
  "src/clip": { folders: "core platform filters library messages", packages: "" },
  "src/quotes": { folders: "core", packages: "approx-string-match" },
  "src/look": { folders: "core platform", packages: "" },
  "src/ui": { folders: "core i18n sanitise ledger filters", packages: preact },
  "src/picker": { folders: "core platform filters", packages: "" },
  "src/content": { folders: "core extract filters pictures messages", packages: "" },
  "src/background": { folders: "core platform i18n messages filters library pictures clip witness waiting", packages: "" },
  popup: { folders: everyFolder.replace("extract ", ""), packages: preact },
  options: { folders: everyFolder, packages: `${preact} ${codeMirror}` },
  reader: { folders: everyFolder, packages: `${preact} @tanstack/virtual-core` },
};

const words = (text) => text.split(" ").filter(Boolean);

/** @returns what is wrong with importing `source` from `file`, or null */
export function complaint(file, source) {
  const path = file.replaceAll("\\", "/");
  if (/\.test\.tsx?$/.test(path)) return null;
  const folder = Object.keys(layers).find((each) => path.includes(`/${each}/`) && !path.includes(`/e2e/`));
  if (!folder) return null;
  const { folders, packages } = layers[folder];
  if (words(packages).includes(source)) return null;
  if (source.startsWith(".")) return posix.join(posix.dirname(path), source).includes(`/${folder}/`) ? null : `write #name/… to reach src from ${folder}`;
  const target = /^#([\w-]+)\//.exec(source)?.[1];
  const allowed = [folder.replace("src/", ""), ...words(folders)];
  if (target && allowed.includes(target)) return null;
  return `${folder} may not import ${source}; it may import ${[...words(folders).map((name) => `#${name}`), ...words(packages)].join(", ") || "nothing"}`;
}

const rule = {
  create(context) {
    const check = (node) => {
      const message = node.source && complaint(context.filename, node.source.value);
      if (message) context.report({ node: node.source, message });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
  },
};

export default { meta: { name: "offprint" }, rules: { layers: rule } };
