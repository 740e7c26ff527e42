import { failure, success, type Result } from "#core/result.ts";
import { openLibrary } from "./open.ts";
import { problemOf } from "./problem-of.ts";
import type { Library } from "./schema.ts";

/** Does something with the open library, and turns every failure of it into a problem a person can be told. */
export async function attempt<T>(work: (library: Library) => Promise<T>): Promise<Result<T>> {
  try {
    return success(await work(await openLibrary()));
  } catch (error) {
    return failure(problemOf(error));
  }
}
