/**
 * In the injected script every KiB counts: Readability goes in without what `StoryReader` never calls, which is all that
 * reads metadata, without what it writes into a log that nobody reads, and without the half that only guesses. And it can
 * be left off in the middle, as all other work on a page can: on a long one it takes a second. The library itself stays
 * as it is.
 */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Plugin } from "esbuild";

const library = resolve("node_modules/@mozilla/readability/Readability.js");

/** Methods that nothing calls which is left. */
const uncalled =
  "parse _getArticleMetadata _getJSONLD _getArticleTitle _unescapeHtmlEntities _unwrapNoscriptImages _isSingleImage _removeScripts _isUrl _postProcessContent _fixRelativeUris _cleanClasses _findNode".split(" ");

/** Those that `StoryReader` has of its own, without asking for these. */
const overridden = ["_isProbablyVisible", "_hasChildBlockElement", "_fixLazyImages", "_cleanStyles"];

/** Values that only those read. */
const unread = "jsonLdArticleTypes extraneous replaceFonts nextLink prevLink srcsetUrl HTML_ESCAPE_MAP b64DataUrl PRESENTATIONAL_ATTRIBUTES DEPRECATED_SIZE_ATTRIBUTE_ELEMS CLASSES_TO_PRESERVE".split(" ");

const log = /^ *this\.log\([\s\S]*?\);\n/gm;
const choiceOfLog = /^ {2}if \(this\._debug\) \{\n[\s\S]*?^ {2}\} else \{\n[\s\S]*?^ {2}\}\n/m;

/** What is only for a parser that is no browser's, for choices that nobody makes, for metadata, and for whoever reads why a node goes. */
const idle: readonly (readonly [what: string, RegExp, instead?: string])[] = [
  ["look at what it was given", /^ {2}if \(options && options\.documentElement\) \{\n[\s\S]*?^ {2}options = options \|\| \{\};\n/m],
  ["number of most elements", /^ {2}this\._maxElemsToParse =\n.*\n/m],
  ["list of classes", /^ {2}this\._classesToPreserve = [\s\S]*?\);\n/m],
  ["way of writing", /^ {2}this\._serializer =[\s\S]*?^ {4}\};\n/m],
  ["choice of yes or no", /^ {2}this\._(?:debug|keepClasses|disableJSONLD) = .*\n/gm],
  ["choice", /options\.\w+ \|\|\s+/g],
  ["note of its parser", /^ {2}this\._docJSDOMParser = .*\n/m],
  ["note of what metadata say", /^ {2}this\._article(?:Dir|SiteName) = .*\n/gm],
  ["look at the language", /^ {8}if \(node\.tagName === "HTML"\) \{\n.*\n {8}\}\n/m],
  ["look at the direction", /^ {8}\/\/ Find out text direction[\s\S]*?(?=^ {8}return articleContent;$)/m],
  ["way to find tags one by one", /^ {4}if \(node\.querySelectorAll\) \{\n( {6}return .*\n) {4}\}\n[\s\S]*?(?=^ {2}\},$)/m, "$1"],
  ["way of its parser", /^ {4}if \(this\._docJSDOMParser[\s\S]*?^ {4}\}\n/gm],
  ["reason", /errs\.push\(\s*`[^`]*`\s*\);/g, "errs.push(1);"],
];

/** Where in its longest method it can be left off: `[before this, with this]`. */
const breaks: readonly (readonly [RegExp, string])[] = [
  [/^ {2}(?=_grabArticle\(page\) \{$)/m, "  *"],
  [/^ {6}(?=while \(node\) \{$)/m, "      let seen = 0;\n      "],
  [/^ {8}(?=node = this\._getNextNode\(node\);$)/m, "        if ((seen += 1) % 250 === 0) yield;\n        "],
  [/^ {6}(?=var candidates = \[\];$)/m, "      yield;\n      "],
  [/^ {6}(?=var topCandidates = \[\];$)/m, "      yield;\n      "],
  [/^ {8}(?=var candidate = candidates\[c\];$)/m, "        if (c % 50 === 49) yield;\n        "],
  [/^ {6}(?=var articleContent = doc\.createElement\("DIV"\);$)/m, "      yield;\n      "],
  [/^ {6}(?=this\._prepArticle\(articleContent\);$)/m, "      yield;\n      "],
];

/** @throws where something is not there, or is asked for after all: another version of the library */
export function slimmed(source: string): string {
  let left = source;
  const leaveOut = (what: RegExp, name: string, instead = ""): void => {
    const without = left.replace(what, instead);
    if (without === left) throw new Error(`Readability has no ${name}.`);
    left = without;
  };
  for (const name of [...uncalled, ...overridden]) leaveOut(new RegExp(String.raw`^  ${name}\([^)]*\) \{\n[\s\S]*?^  \},\n`, "m"), name);
  for (const name of unread) leaveOut(new RegExp(String.raw`^ +${name}:\s*(?:\/.*\/\w*|\{[^}]*\}|\[[^\]]*\]),\n`, "m"), name);
  for (const [what, where, instead] of idle) leaveOut(where, what, instead);
  leaveOut(choiceOfLog, "choice of a log");
  leaveOut(log, "log");
  for (const [place, instead] of breaks) leaveOut(place, String(place), instead);
  const asked = [...uncalled, ...unread, "log", "_articleDir", "_articleLang"].find((name) => new RegExp(String.raw`\.${name}\b`).test(left));
  if (asked) throw new Error(`Readability asks for ${asked}.`);
  return left;
}

export const slimReadability: Plugin = {
  name: "slim-readability",
  setup(build) {
    build.onResolve({ filter: /^@mozilla\/readability$/ }, () => ({ path: library, namespace: "slim-readability" }));
    build.onLoad({ filter: /.*/, namespace: "slim-readability" }, async ({ path }) => {
      const source = slimmed(await readFile(path, "utf8")).replace(/^if \(typeof module === "object"\) \{[\s\S]*$/m, "");
      return { contents: `${source}\nexport { Readability };`, loader: "js", watchFiles: [path] };
    });
  },
};
