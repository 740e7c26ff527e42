import { expect, test } from "vitest";
import { Names } from "./names.ts";

const page = new DOMParser().parseFromString(
  `<!doctype html><body><p class="a b">1</p><p class="a" id="b">2</p><p id="a">3</p><p>4</p><p class="a b">5</p><p data-x="1">6</p></body>`,
  "text/html",
);

const told = (names: Names, ask: (whole: string) => boolean) => [...names.told(({ whole }) => ask(whole) || null)].map(([{ textContent }]) => textContent).join("");

test("each name is asked once, and all who have it are told in their order", () => {
  const asked: string[] = [];
  expect(told(new Names(page.body), (whole) => asked.push(whole) > 0)).toBe("1235");
  expect(asked).toEqual(["a b", "a b", " a"]);
});

test("a class and an id are not two classes", () => {
  const ids = [...new Names(page.body).told(({ id }) => id || null)];
  expect(ids.map(([{ textContent }, id]) => [textContent, id])).toEqual([["2", "b"], ["3", "a"]]);
});

test("what attributes there are is found out, or taken from whoever knows", () => {
  expect(new Names(page.body).hasAttribute("data-x")).toBe(true);
  expect(new Names(page.body).hasAttribute("data-y")).toBe(false);
  expect(new Names(page.body, new Set(["data-y"])).hasAttribute("data-y")).toBe(true);
  expect(new Names(page.body).mayHaveClass("B")).toBe(true);
  expect(new Names(page.body).mayHaveClass("c")).toBe(false);
});
