import { expect, test } from "vitest";
import { pageProblemOf } from "./page-problem.ts";

const there = { status: "complete", url: "https://news.example/" };

test.each([
  // Chromium
  ["Cannot access a chrome:// URL", "pageForbidden"],
  ["Cannot access a chrome-extension:// URL of different extension", "pageForbidden"],
  ['Cannot access contents of url "view-source:https://news.example/". Extension manifest must request permission to access this host.', "pageForbidden"],
  ["Cannot access contents of the page. Extension manifest must request permission to access the respective host.", "pageForbidden"],
  ["The extensions gallery cannot be scripted.", "pageForbidden"],
  ["This page cannot be scripted due to an ExtensionsSettings policy.", "pageForbidden"],
  ["Frame with ID 0 is showing error page", "notAPage"],
  ["Frame with ID 0 was removed.", "pageGone"],
  ["The frame was removed.", "pageGone"],
  ["The tab was closed.", "pageGone"],
  ["No tab with id: 12.", "pageGone"],
  ["No frame with id 0 in tab with id 12.", "pageGone"],
  // Firefox
  ["Missing host permission for the tab", "pageForbidden"],
  ["Missing host permission for the tab or frames", "pageForbidden"],
  ["Invalid tab ID: 12", "pageGone"],
  ["Actor 'Conduits' destroyed before query 'Execute' was resolved", "pageGone"],
  ["can't access dead object", "pageGone"],
  // Neither
  ["Something new", "unexpected"],
])("%j means %s", (message, code) => {
  expect(pageProblemOf(message, there)).toEqual({ code, detail: message });
});

test("whatever is said, a tab that is not there is gone", () => {
  expect(pageProblemOf("Missing host permission for the tab", null).code).toBe("pageGone");
});

test.each([
  { status: "loading", url: "" },
  { status: "loading", url: "about:blank" },
  { status: "loading" },
])("a tab whose server has not answered yet (%j) is loading, not forbidden", (tab) => {
  expect(pageProblemOf("Cannot access contents of the page.", tab).code).toBe("pageLoading");
});

test("a blank page that is done is forbidden", () => {
  expect(pageProblemOf("Cannot access contents of the page.", { status: "complete", url: "about:blank" }).code).toBe("pageForbidden");
});

test.each(["Cannot access contents of the page.", "Missing host permission for the tab"])("a page whose address we do not see is not the one that was clicked on: %s", (message) => {
  expect(pageProblemOf(message, { status: "complete" }).code).toBe("pageGone");
});
