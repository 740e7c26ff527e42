import { expect, test } from "vitest";
import { parseFilters } from "./parse.ts";
import { budget, lineBudget, Spending } from "./spending.ts";

const [first, second, third] = parseFilters("##.a\n##.b\n##.c").rules as [never, never, never];

/** A clock that is put forward by hand. */
function clock() {
  let at = 0;
  return { now: () => at, pass: (ms: number) => void (at += ms) };
}

test("a line that overspends is stopped, named, and not asked again", () => {
  const { now, pass } = clock();
  const spending = new Spending(now);
  const slow = (check: () => void) => {
    for (let round = 0; round < 10; round += 1) {
      pass(lineBudget / 4);
      check();
    }
    return "done";
  };
  expect(spending.spend(first, ({ check }) => slow(check))).toBeNull();
  expect(spending.heldBack).toEqual([{ line: "##.a", why: "slow" }]);
  expect(spending.spend(first, () => "asked again")).toBeNull();
  expect(spending.spend(second, () => "quick")).toBe("quick");
});

test("once all lines together have spent theirs, the first that comes too late is named", () => {
  const { now, pass } = clock();
  const spending = new Spending(now);
  spending.spend(first, () => pass(budget + 1));
  expect(spending.spend(second, () => "asked")).toBeNull();
  expect(spending.spend(third, () => "asked")).toBeNull();
  expect(spending.heldBack).toEqual([{ line: "##.b", why: "late" }]);
});

test("a line that throws loses only itself, and one of ours is never hurried", () => {
  const { now, pass } = clock();
  const spending = new Spending(now);
  expect(spending.spend(first, () => { throw new Error("no selector"); })).toBeNull();
  const ours = { ...(first as object), kind: "ads" } as never;
  expect(spending.spend(ours, ({ check }) => (pass(budget * 2), check(), "asked"))).toBe("asked");
  expect(spending.heldBack).toEqual([]);
});
