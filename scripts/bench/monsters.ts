import { story } from "../../e2e/hostile/attack.ts";
import { oddDocuments } from "../../e2e/hostile/documents.ts";
import { grownPage } from "./grown-page.ts";

/** A page that is too much for somebody. */
export interface Monster {
  readonly name: string;
  readonly html: () => string | Buffer;
  /** The other browser does not survive it, with or without us. */
  readonly onlyIn?: "chromium";
}

const grown = [5000, 13_000, 30_000, 59_000].map((size): Monster => ({ name: `${size} elements`, html: () => grownPage(size) }));

/** Those of the hostile site that are too long or too deep. */
const hostile = ["cells", "levels", "nest", "twenty-megabytes"].flatMap((slug) => oddDocuments.filter((odd) => odd.slug === slug)).map((odd): Monster => ({ name: odd.what, html: odd.body, ...(odd.onlyIn && { onlyIn: odd.onlyIn }) }));

const page = (inside: string): string => `<!doctype html><html lang="en"><title>The ferry is late again</title><body>${inside}</body></html>`;
const paragraphs = story.map((text) => `<p>${text}</p>`).join("");

/** So few elements that only their length tells. */
const longText: Monster = { name: "twenty megabytes of text in a thousand paragraphs", html: () => page(`<article><h1>The ferry is late again</h1>${`<p>${`${story[0]} `.repeat(100)}</p>`.repeat(1050)}</article>`) };
const justShort: Monster = { name: "four and a half megabytes of text", html: () => page(`<article><h1>The ferry is late again</h1>${`<p>${story[0]}</p>`.repeat(22_000)}</article>`) };
const oneLine: Monster = { name: "five megabytes in one paragraph", html: () => page(`<article><h1>The ferry is late again</h1>${paragraphs}<p>${`${story[0]} `.repeat(25_000)}</p></article>`) };

/** As deep as a parser builds, and wide down there. */
const deepAndWide: Monster = { name: "fifty thousand elements five hundred levels down", html: () => page(`<article><h1>The ferry is late again</h1>${paragraphs}</article>${"<div>".repeat(490)}${"<i>7</i>".repeat(50_000)}`) };
const mostAttributes: Monster = { name: "fifty thousand elements with twenty attributes each", html: () => page(`<article><h1>The ferry is late again</h1>${paragraphs}</article>${`<i ${Array.from({ length: 20 }, (_, at) => `a${at}`).join(" ")}>7</i>`.repeat(50_000)}`) };

/** From the likely to the absurd. */
export const monsters: readonly Monster[] = [...grown, ...hostile, longText, justShort, oneLine, deepAndWide, mostAttributes];
