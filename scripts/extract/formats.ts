import { readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import TurndownService from "turndown";
import type { Clipping, Facts } from "../../src/core/clipping.ts";
import type { Problem } from "../../src/core/problem.ts";
import type { StageTimes } from "../../src/messages/page-calls.ts";

const words = JSON.parse(readFileSync("src/i18n/_locales/en/messages.json", "utf8")) as Record<string, { message: string }>;
const sentence = (key: string): string => words[key]?.message ?? key;

/** One line of a batch. The shape is documented in docs/extract.md and does not change lightly. */
export interface Row extends Omit<Facts, "leadPicture"> {
  readonly id: string;
  readonly url: string;
  readonly excerpt: string;
  readonly html: string;
  readonly text: string;
  readonly words: number;
  readonly removed: readonly { rule: string; reason: string; words: number; text: string }[];
  readonly outside: Clipping["outside"];
  readonly partial: boolean;
  readonly confidence: number;
  readonly confidenceReasons: readonly { code: string; values: readonly number[]; message: string }[];
  readonly ms: StageTimes;
}

export function rowOf(id: string, clipping: Clipping, ms: StageTimes): Row {
  const { snapshot: _, canonicalUrl: __, pictures: ___, leadPicture: ____, minutes: _____, heldBack: ______, ...row } = clipping;
  const removed = clipping.removed.map(({ rule, reason, words: said, text }) => ({ rule, reason: sentence(`reason_${reason}`), words: said, text }));
  const confidenceReasons = clipping.confidenceReasons.map(({ code, values }) => ({ code, values, message: filled(sentence(`confidence_${code}`), values) }));
  return { id, ...row, text: plainText(clipping.html), removed, confidenceReasons, ms };
}

const filled = (text: string, values: readonly number[]): string => text.replace(/\$(\d)/g, (_, place: string) => String(values[Number(place) - 1] ?? ""));

/** A problem as a batch prints it: its code, and its English sentence. */
export const errorOf = ({ code, detail }: Problem) => ({ code, message: detail ? `${sentence(`problem_${code}`)} (${detail})` : sentence(`problem_${code}`) });

export const formats = {
  json: (row: Row): string => JSON.stringify(row, null, 2),
  html: (row: Row): string => row.html,
  text: (row: Row): string => [row.title, [row.byline, row.siteName, row.publishedAt].filter(Boolean).join(" · "), "", row.text].join("\n"),
  markdown: (row: Row): string => `# ${row.title}\n\n${markdown.turndown(row.html)}`,
} as const;

export type Format = keyof typeof formats;

const markdown = new TurndownService({ headingStyle: "atx", codeBlockStyle: "fenced", bulletListMarker: "-" });

const blocks = /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|CAPTION|DD|DIV|DL|DT|FIGCAPTION|FIGURE|H[1-6]|HR|LI|OL|P|PRE|SECTION|TABLE|TBODY|TFOOT|THEAD|TR|UL)$/;

/** A paragraph a line, a blank line between blocks. */
function plainText(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const lines: string[] = [];
  let line = "";
  const flush = () => {
    if (line.trim()) lines.push(line.replace(/\s+/g, " ").trim());
    line = "";
  };
  const visit = (node: Node): void => {
    if (node.nodeType === 3) line += node.nodeValue ?? "";
    const isBlock = blocks.test(node.nodeName) || node.nodeName === "BR";
    if (isBlock) flush();
    for (const child of node.childNodes) visit(child);
    if (isBlock) flush();
  };
  visit(document.body as unknown as Node);
  flush();
  return lines.join("\n\n");
}
