import { failure, success, type Result } from "#core/result.ts";
import { openLibrary, openToRead } from "./open.ts";
import { problemOf } from "./problem-of.ts";
import type { Library } from "./schema.ts";

/** Does something with the open library, and turns every failure of it into a problem a person can be told. */
export const attempt = <T>(work: (library: Library) => Promise<T>): Promise<Result<T>> => tried(openLibrary, work);

/** The same for what only reads. */
export const attemptToRead = <T>(work: (library: Library) => Promise<T>): Promise<Result<T>> => tried(openToRead, work);

async function tried<T>(open: () => Promise<Library>, work: (library: Library) => Promise<T>): Promise<Result<T>> {
  try {
    return success(await work(await open()));
  } catch (error) {
    return failure(problemOf(error));
  }
}
