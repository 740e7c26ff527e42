import { expect, test } from "vitest";
import { extract, longestPage } from "./index.ts";

test("a page that would hold the browser up is not begun, and says so", () => {
  const page = new DOMParser().parseFromString(`<title>The ferry</title><table><tr>${"<td>7</td>".repeat(longestPage)}</table>`, "text/html");
  expect(extract(page, "https://news.example/ferry", { manner: "article", rules: [], off: [] })).toEqual({ ok: false, problem: { code: "pageTooLong" } });
});
