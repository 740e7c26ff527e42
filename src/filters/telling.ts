import type { Tell } from "#core/built-in.ts";
import { builtInData } from "./built-in-data.ts";

/** The expression that tells something, made when it is first asked for. */
export function telling(what: Tell): RegExp {
  const expression = made.get(what) ?? new RegExp(builtInData().tells[what], "iu");
  made.set(what, expression);
  return expression;
}

const made = new Map<Tell, RegExp>();
