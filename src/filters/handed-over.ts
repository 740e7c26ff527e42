import type { BuiltIn } from "#core/built-in.ts";

let handed = { text: "", data: null as BuiltIn | null };

/** In the injected script: takes what comes with the click, a `BuiltIn` as JSON. */
export function handOver(text: string): void {
  if (text !== handed.text) handed = { text, data: JSON.parse(text) as BuiltIn };
}

/** Stands in for `built-in-data.ts` there. @throws before anything was handed over */
export function builtInData(): BuiltIn {
  if (!handed.data) throw new Error("The built-in lists have not come with the click.");
  return handed.data;
}
