import { expect, test } from "vitest";
import { LibraryError } from "./library-error.ts";
import { problemOf } from "./problem-of.ts";

/** As Dexie makes them: a name, and what lies behind it in `inner`. */
const error = (name: string, inner?: unknown) => Object.assign(new Error("why"), { name, inner });

test.each([
  ["AbortError", "QuotaExceededError", "storageFull"],
  ["QuotaExceededError", undefined, "storageFull"],
  ["AbortError", undefined, "storageFull"],
  ["DataError", undefined, "storageFull"],
  ["UnknownError", undefined, "storageFull"],
  ["OpenFailedError", "UnknownError", "libraryClosed"],
  ["OpenFailedError", "QuotaExceededError", "storageFull"],
  ["OpenFailedError", "InvalidStateError", "libraryClosed"],
  ["MissingAPIError", undefined, "libraryClosed"],
  ["InvalidStateError", undefined, "libraryClosed"],
  ["DatabaseClosedError", undefined, "libraryClosed"],
  ["DatabaseClosedError", "VersionError", "libraryNewer"],
  ["VersionError", undefined, "libraryNewer"],
  ["TypeError", undefined, "unexpected"],
])("%s with %s behind it is %s", (name, inner, code) => {
  expect(problemOf(error(name, inner && error(inner)))).toMatchObject({ code });
});

test("what the library says of itself is passed on as it is", () => {
  const problem = { code: "libraryBlocked" } as const;
  expect(problemOf(error("AbortError", new LibraryError(problem)))).toBe(problem);
});

test("a cause counts like an inner error", () => {
  expect(problemOf(new Error("no", { cause: new DOMException("full", "QuotaExceededError") })).code).toBe("storageFull");
});

test("for a report, the whole chain is told", () => {
  expect(problemOf(error("AbortError", error("QuotaExceededError"))).detail).toBe("AbortError: why ← QuotaExceededError: why");
});

test.each([undefined, null, "text", 5, { code: 1 }])("%o, thrown by whoever, is unexpected and no more", (thrown) => {
  expect(problemOf(thrown)).toEqual({ code: "unexpected", detail: String(thrown) });
});

test("errors that go round in a circle come to an end", () => {
  const first = error("FirstError");
  first.inner = error("SecondError", first);
  expect(problemOf(first).code).toBe("unexpected");
});
