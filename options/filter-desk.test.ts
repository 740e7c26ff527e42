import { expect, test, vi } from "vitest";
import { caps } from "#core/caps.ts";
import { success } from "#core/result.ts";

vi.mock("#platform/browser.ts", () => ({ browser: {} }));

const { openDoors } = await import("./doors.stand-in.ts");
const { FilterDesk } = await import("./filter-desk.ts");

const many = (count: number, name = "a"): string => Array.from({ length: count }, (_, at) => `site${at}.example##.${name}${at}`).join("\n");
const read = (desk: { readonly isReading: { readonly value: boolean } }) => vi.waitFor(() => expect(desk.isReading.value).toBe(false), { timeout: 30_000 });

test("a short text is read at once", () => {
  const desk = new FilterDesk(openDoors("##.a\n##p["));
  expect(desk.checked.value.rules).toHaveLength(1);
  expect(desk.checked.value.problems).toHaveLength(1);
  expect(desk.savedRules.value).toHaveLength(1);
  expect(desk.isReading.value).toBe(false);
});

test("a long one is read with breaks, and what is read is what is there when it ends", async () => {
  const desk = new FilterDesk(openDoors());
  desk.type(many(5000));
  await vi.waitFor(() => expect(desk.isReading.value).toBe(true));
  desk.type(many(3000, "b"));
  await vi.waitFor(() => expect(desk.checked.value.rules).toHaveLength(3000), { timeout: 30_000 });
  expect(desk.checked.value.rules[0]?.selector).toBe(".b0");
  expect(desk.savedRules.value).toEqual([]);
});

test("lines that do nothing go, and all below the last that is read", async () => {
  const desk = new FilterDesk(openDoors());
  desk.type(`##.a\n##p[\n${"! many\n".repeat(caps.filterLines)}##.b`);
  await vi.waitFor(() => expect(desk.checked.value.problems.map(({ problem }) => problem.code)).toContain("tooMany"));
  await desk.dropProblems();
  await vi.waitFor(() => expect(desk.checked.value.problems).toEqual([]));
  expect(desk.text.value.split("\n")).toHaveLength(caps.filterLines - 1);
  expect(desk.text.value.startsWith("##.a\n! many")).toBe(true);
});

test("what is typed right before lines are dropped is read first", async () => {
  const desk = new FilterDesk(openDoors("##p["));
  desk.type("##.a\n##p[");
  await desk.dropProblems();
  expect(desk.text.value).toBe("##.a");
});

test("a draft is read, and so are the saved lines beside it", async () => {
  const doors = openDoors("##.a\n##.b", { writeFilters: async () => success(undefined) });
  doors.draft.write("##.c");
  const desk = new FilterDesk(doors);
  expect(desk.checked.value.rules).toHaveLength(1);
  expect(desk.savedRules.value).toHaveLength(2);
  await desk.save();
  await read(desk);
  expect(desk.state.value).toBe("saved");
});
