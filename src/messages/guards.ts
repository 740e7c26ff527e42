import { caps } from "#core/caps.ts";

/** An object of which nothing is known yet. */
export type Unknown = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Unknown => typeof value === "object" && value !== null && !Array.isArray(value);

/** @param cap UTF-16 units */
export const isText = (value: unknown, cap: number): value is string => typeof value === "string" && value.length <= cap;

export const isTextOrNull = (value: unknown, cap: number): value is string | null => value === null || isText(value, cap);

/** A whole number, zero or more. */
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** @param cap entries */
export const isArrayOf = <T>(value: unknown, isOne: (each: unknown) => each is T, cap: number): value is readonly T[] =>
  Array.isArray(value) && value.length <= cap && value.every(isOne);

/** An address that a tab can show an article from: http, https, or a file of the person's own. */
export const isWebAddress = (value: unknown): value is string =>
  isText(value, caps.url) && /^(?:https?|file):/i.test(value) && URL.canParse(value);
