import { snippetCompletion, type Completion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import { t } from "./words.ts";

/** Marks, and what each does. */
const marks = (): readonly Completion[] => [
  { label: "##", detail: t("editor_mark_remove"), type: "keyword" },
  { label: "#+#", detail: t("editor_mark_keep"), type: "keyword" },
  { label: "#=#", detail: t("editor_mark_article"), type: "keyword" },
  { label: "#@#", detail: t("editor_mark_except"), type: "keyword" },
];

/** Operators, each with its argument to fill in. */
const operators: readonly Completion[] = [
  snippetCompletion(":has-text(${text})", { label: ":has-text()", type: "function" }),
  snippetCompletion(":has(${selector})", { label: ":has()", type: "function" }),
  snippetCompletion(":not(${selector})", { label: ":not()", type: "function" }),
  snippetCompletion(":upward(${1})", { label: ":upward()", type: "function" }),
  snippetCompletion(":matches-path(${/path})", { label: ":matches-path()", type: "function" }),
  snippetCompletion(":matches-attr(${name})", { label: ":matches-attr()", type: "function" }),
  snippetCompletion(":min-text-length(${200})", { label: ":min-text-length()", type: "function" }),
];

/** @param sites of saved articles, for the front of a line */
export function completions(sites: () => readonly string[]) {
  return (context: CompletionContext): CompletionResult | null => {
    const operator = context.matchBefore(/:[a-z-]*/);
    const line = context.state.doc.lineAt(context.pos).text.slice(0, context.pos - context.state.doc.lineAt(context.pos).from);
    if (operator && /#[@+=]?#/.test(line)) return { from: operator.from, options: [...operators], validFor: /^:[a-z-]*$/ };
    const mark = context.matchBefore(/#[@+=]?#?/);
    if (mark && !/#[@+=]?#./.test(line)) return { from: mark.from, options: [...marks()], validFor: /^#[@+=]?#?$/ };
    const site = context.matchBefore(/(?:^|,)~?[\w.-]*/);
    if (!site || line.includes("#") || (site.from === site.to && !context.explicit)) return null;
    const from = site.from + /^,?~?/.exec(site.text)![0].length;
    return { from, options: sites().map((label) => ({ label, type: "namespace", apply: `${label}##` })), validFor: /^[\w.-]*$/ };
  };
}
