/**
 * Builds the extension: `dist/chromium` and `dist/firefox` from one tree and one manifest.
 * `tsx scripts/build.ts [--watch]`
 */
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { build, context, type BuildOptions, type Metafile } from "esbuild";
import { licencesOf, packagesIn } from "./licences.ts";
import { slimReadability } from "./slim-readability.ts";
import { tighten } from "./tighten.ts";
import { deriveManifest, targets, type Manifest, type Target } from "./manifest.ts";
import { builtInLists, handedOver } from "./built-in-lists.ts";

/** Folders, each with a page of ours. */
export const pages = ["popup", "options", "reader"] as const;

const shared: BuildOptions = {
  bundle: true,
  minify: true,
  charset: "utf8",
  legalComments: "eof",
  target: ["chrome146", "firefox148"],
  supported: { "regexp-unicode-property-escapes": true }, // else `/\p{L}/u` becomes `new RegExp(…)`, made anew at each call
  define: { "process.env.NODE_ENV": '"production"' },
  jsx: "automatic",
  jsxImportSource: "preact",
  format: "iife",
  logLevel: "warning",
  plugins: [builtInLists],
};

/** Properties of Readability's own: neither the browser nor anything of ours but `StoryReader` has one that is called so. */
const ofReadability = /^(?:_[a-z]\w*|readability|contentScore|REGEXPS|UNLIKELY_ROLES|CLASSES_TO_PRESERVE|(?:ALTER|DEFAULT|DIV_TO_P|FLAG|PHRASING)_[A-Z_]+)$/i;

/** Properties that only objects of our own have, which never leave the page. */
const ofOurs =
  /^(?:elementOf|endElsewhere|garbled|hasShape|headlines|inOneRun|is(?:Above|AllThereIs|Alike|Amid|Around|BelowTitle|CalledAsStory|Declared|Heading|ListAddress|Prose|Signed|StoryAddress|Within)|longParagraphs|looseEnd|mayHaveClass|pageLinked|paragraphsKept|says(?:Article|Other)|squeezed|takenOut|text(?:Kept|Known)|wordsSaid)$/;

/** Numbers that never change: where every KiB counts they need no names. */
const numbers = { "Node.ELEMENT_NODE": "1", "Node.TEXT_NODE": "3", "Node.DOCUMENT_POSITION_FOLLOWING": "4", "NodeFilter.SHOW_ELEMENT": "1", "NodeFilter.SHOW_TEXT": "4" };

const bundles = (out: string): BuildOptions[] => [
  { ...shared, entryPoints: { background: "src/background/index.ts" }, outdir: out },
  {
    ...shared,
    entryPoints: { content: "src/content/index.ts" },
    outdir: out,
    minify: false, // `tighten` does it
    write: false,
    plugins: [handedOver, slimReadability, tighten],
    mangleProps: new RegExp(`${ofReadability.source}|${ofOurs.source}`),
    define: { ...shared.define, ...numbers },
  },
  { ...shared, entryPoints: { look: "src/look/index.ts" }, outdir: out },
  { ...shared, entryPoints: { picker: "src/picker/index.ts" }, outdir: out },
  {
    ...shared,
    entryPoints: Object.fromEntries(pages.flatMap((page) => [[`${page}/${page}`, `${page}/index.tsx`]])),
    outdir: out,
    loader: { ".woff2": "file" },
    assetNames: "fonts/[name]",
  },
];

async function copyStatic(target: Target, out: string): Promise<void> {
  const manifest = JSON.parse(await readFile("manifest.json", "utf8")) as Manifest;
  await writeFile(`${out}/manifest.json`, `${JSON.stringify(deriveManifest(manifest, target), null, 2)}\n`);
  await cp("src/i18n/_locales", `${out}/_locales`, { recursive: true });
  await cp("src/ui/icons", `${out}/icons`, { recursive: true, filter: (path) => !path.endsWith(".ts") });
  await cp("LICENSE", `${out}/LICENSE`);
  for (const page of pages) await cp(`${page}/index.html`, `${out}/${page}/index.html`);
}

/** Builds one target into `dist/<target>`; what stood there before is gone. */
export async function buildTarget(target: Target, watch = false): Promise<string> {
  const out = `dist/${target}`;
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await copyStatic(target, out);
  const bundled: Metafile[] = [];
  for (const options of bundles(out)) {
    if (watch) await (await context(options)).watch();
    else bundled.push((await build({ ...options, metafile: true })).metafile);
  }
  if (!watch) await writeFile(`${out}/THIRD-PARTY-LICENSES.txt`, licencesOf(packagesIn(bundled)));
  return out;
}

if (process.argv[1]?.endsWith("build.ts")) {
  const watch = process.argv.includes("--watch");
  for (const target of targets) await buildTarget(target, watch);
  process.stderr.write(`Built ${targets.map((target) => `dist/${target}`).join(" and ")}${watch ? ", watching" : ""}\n`);
}
