import type { Problem } from "./problem.ts";

/** An expected failure is a value; surprises are thrown. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** Brings back exactly what was before something was done. */
export type Undo = () => Promise<Result<void>>;

export const success = <T>(value: T): Result<T> => ({ ok: true, value });

export const failure = <T = never>(problem: Problem): Result<T> => ({ ok: false, problem });
