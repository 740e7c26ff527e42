import { parseLine } from "#filters/parse.ts";
import { t } from "#i18n/index.ts";

/** What is wrong with a line, as a sentence; null when it is a filter. */
export function lineProblem(line: string): string | null {
  const parsed = parseLine(line);
  if (parsed.is === "rules") return null;
  const { code, detail } = parsed.is === "problem" ? parsed.problem : { code: "noSelector" as const, detail: "" };
  return t(`filter_${code}`, detail ?? "").replace(/[\u2066-\u2069]/g, "");
}
