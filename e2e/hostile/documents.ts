import { story } from "./attack.ts";

/** Something a browser shows that is not simply a web page, or is more of one than anybody can read. */
export interface OddDocument {
  readonly slug: string;
  readonly what: string;
  readonly type: string;
  readonly body: () => string | Buffer;
  /** The problem that the popup must name, or null: its article is read. */
  readonly problem: Readonly<Record<"chromium" | "firefox", string | null>>;
  /** The other browser does not survive it, with or without us. */
  readonly onlyIn?: "chromium";
}

const paragraphs = story.map((text) => `<p>${text}</p>`).join("");
const page = (inside: string): string => `<!doctype html><html lang="en"><title>The ferry is late again</title><body>${inside}</body></html>`;
const same = (problem: string | null) => ({ chromium: problem, firefox: problem });

const pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj trailer<</Root 1 0 R>>";

export const oddDocuments: readonly OddDocument[] = [
  { slug: "json", what: "JSON", type: "application/json", body: () => JSON.stringify({ story }), problem: { chromium: "notAPage", firefox: "pageForbidden" } },
  { slug: "xml", what: "XML", type: "application/xml", body: () => `<?xml version="1.0"?><story>${paragraphs}</story>`, problem: same("notAPage") },
  { slug: "svg", what: "a drawing", type: "image/svg+xml", body: () => `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${story[0]}</text></svg>`, problem: same("notAPage") },
  { slug: "text", what: "plain text", type: "text/plain; charset=utf-8", body: () => story.join("\n\n"), problem: same("notAPage") },
  { slug: "picture", what: "a picture", type: "image/gif", body: () => Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAA=", "base64"), problem: same("notAPage") },
  { slug: "pdf", what: "a PDF", type: "application/pdf", body: () => pdf, problem: { chromium: "notAPage", firefox: "pageForbidden" } },
  { slug: "frameset", what: "a frameset", type: "text/html", body: () => `<!doctype html><frameset cols="50%,50%"><frame src="about:blank"><frame src="about:blank"></frameset>`, problem: same("notAPage") },
  { slug: "empty", what: "nothing at all", type: "text/html", body: () => "", problem: same("noArticle") },
  { slug: "blank", what: "a page that says nothing", type: "text/html", body: () => page(""), problem: same("noArticle") },
  { slug: "xhtml", what: "an article in XHTML", type: "application/xhtml+xml", body: () => `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>The ferry is late again</title></head><body><article><h1>The ferry is late again</h1>${paragraphs}</article></body></html>`, problem: same(null) },
  { slug: "no-doctype", what: "an article in quirks mode", type: "text/html; charset=utf-8", body: () => `<title>The ferry is late again</title><h1>The ferry is late again</h1>${paragraphs}`, problem: same(null) },
  { slug: "cells", what: "two hundred thousand cells below an article", type: "text/html; charset=utf-8", body: () => page(`<article><h1>The ferry is late again</h1>${paragraphs}<table>${`<tr>${"<td>7</td>".repeat(100)}</tr>`.repeat(2000)}</table></article>`), problem: same("pageTooLong") },
  { slug: "levels", what: "an article ten thousand levels down", type: "text/html; charset=utf-8", body: () => page(`${"<div>".repeat(10_000)}<article><h1>The ferry is late again</h1>${paragraphs}</article>`), problem: same("pageTooLong") },
  { slug: "nest", what: "a nest of a thousand levels that a script builds beside an article", type: "text/html; charset=utf-8", body: () => page(`<article><h1>The ferry is late again</h1>${paragraphs}</article><script>let box = document.body; for (let i = 0; i < 1000; i += 1) box = box.appendChild(document.createElement("div"));</script>`), problem: same("pageTooLong"), onlyIn: "chromium" },
  { slug: "twenty-megabytes", what: "an article in twenty megabytes of page", type: "text/html; charset=utf-8", body: () => page(`<article><h1>The ferry is late again</h1>${paragraphs}</article><div hidden>${`<span data-x="${"y".repeat(900)}">7</span>`.repeat(21_000)}</div>`), problem: same("pageTooLong") },
];
