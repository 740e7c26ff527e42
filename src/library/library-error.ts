import type { Problem } from "#core/problem.ts";

/** A failure of the library that already knows its problem. `problemOf` takes it out again. */
export class LibraryError extends Error {
  override readonly name = "LibraryError";

  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.code);
  }
}
