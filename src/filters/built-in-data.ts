/**
 * What we know of clutter, as our own pages bring it along; in the injected script `handed-over.ts` stands in for this
 * module. Text until somebody reads it: the popup only hands it over, and thousands of phrases would cost every opening
 * of it their reading, and every click their way into the page one by one.
 */
import type { BuiltIn } from "#core/built-in.ts";
import text from "offprint:built-in";

/** As it goes with the click: a `BuiltIn` as JSON. */
export const builtInText = text;

let data: BuiltIn | undefined;

export const builtInData = (): BuiltIn => (data ??= JSON.parse(text) as BuiltIn);
