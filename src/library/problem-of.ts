import type { Problem, ProblemCode } from "#core/problem.ts";
import { LibraryError } from "./library-error.ts";

/** Names that IndexedDB and Dexie give to errors, and what they mean to a person. The first that fits counts. */
const meanings: readonly (readonly [ProblemCode, readonly string[]])[] = [
  ["storageFull", ["QuotaExceededError"]],
  ["libraryNewer", ["VersionError"]],
  ["libraryClosed", ["OpenFailedError", "MissingAPIError", "MissingApiError", "InvalidStateError", "DatabaseClosedError", "NoSuchDatabaseError", "SecurityError", "NotFoundError"]],
  // What a write says when the disk, rather than the quota, is full.
  ["storageFull", ["AbortError", "DataError", "UnknownError"]],
];

/** What an error of the database means to the person. Never throws; an error it does not know is `unexpected`. */
export function problemOf(error: unknown): Problem {
  const chain = [...causes(error)];
  const known = chain.find((each) => each instanceof LibraryError);
  if (known) return known.problem;
  const names = chain.map(({ name }) => name);
  const meaning = meanings.find(([, those]) => names.some((name) => those.includes(name)));
  return { code: meaning?.[0] ?? "unexpected", detail: detailOf(chain, error) };
}

/** The error, then what Dexie or the platform found behind it. */
function* causes(error: unknown): Generator<Error> {
  const seen = new Set<unknown>();
  let each = error;
  while (isErrorLike(each) && !seen.has(each)) {
    seen.add(each);
    yield each;
    const { inner, failures } = each as { inner?: unknown; failures?: readonly unknown[] }; // the latter of many writes at once
    each = inner ?? each.cause ?? failures?.[0];
  }
}

/** A DOMException of an old page is no instance of this page's `Error`, so the shape has to do. */
const isErrorLike = (value: unknown): value is Error => typeof value === "object" && value !== null && "name" in value && "message" in value;

const detailOf = (chain: readonly Error[], error: unknown): string =>
  chain.map(({ name, message }) => `${name}: ${message}`).join(" ← ") || String(error);
