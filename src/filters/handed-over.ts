import type { BuiltIn } from "#core/built-in.ts";

let handed: BuiltIn | null = null;

/** In the injected script: takes what comes with the click. */
export function handOver(given: BuiltIn): void {
  handed = given;
}

/** Stands in for `built-in-data.ts` there. @throws before anything was handed over */
export function builtInData(): BuiltIn {
  if (!handed) throw new Error("The built-in lists have not come with the click.");
  return handed;
}
