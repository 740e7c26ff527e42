import type { RuleStep, TextTest } from "#core/rule.ts";
import { complain } from "./problem.ts";
import { safeRegex } from "./regex.ts";

const part = String.raw`"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|/(?:[^/\\]|\\.)+/[a-z]*|[^"'=\s/][^"'=]*`;
const written = new RegExp(`^(${part})(?:=(${part}))?$`, "s");

/**
 * Reads `name`, `name=value`, `"name"="value"`. Each part is a regular expression between slashes, a text with `*`
 * for anything, or a text as it stands; in quotation marks or without.
 * @throws FilterComplaint
 */
export function attributeTest(argument: string): Extract<RuleStep, { op: "matches-attr" }> {
  const [, name, value] = written.exec(argument) ?? [];
  if (name === undefined || unquoted(name) === "") complain("badAttribute", argument);
  return { op: "matches-attr", name: textTest(unquoted(name)), value: value === undefined ? null : textTest(unquoted(value)) };
}

function textTest(text: string): TextTest {
  const regex = /^\/(.+)\/([a-z]*)$/s.exec(text);
  if (regex) return safeRegex(regex[1] as string, regex[2] as string);
  if (!text.includes("*")) return { text };
  const pieces = text.split(/\*+/).map((piece) => piece.replace(/[\\^$.|?+()[\]{}/]/g, String.raw`\$&`));
  return safeRegex(`${text.startsWith("*") ? "" : "^"}${pieces.filter(Boolean).join(".{0,200}?")}${text.endsWith("*") ? "" : "$"}`, "s");
}

const unquoted = (text: string): string => (/^["']/.test(text) ? text.slice(1, -1).replace(/\\(["'])/g, "$1") : text);
