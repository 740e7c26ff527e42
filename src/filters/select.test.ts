import { expect, test } from "vitest";
import { parseFilters } from "./parse.ts";
import { rulesForHost } from "./select.ts";

const holds = (line: string, host: string): boolean => rulesForHost(parseFilters(line).rules, host).length > 0;

test.each([
  ["##.x", "news.example"],
  ["news.example##.x", "news.example"],
  ["news.example##.x", "www.news.example"],
  ["daily.*##.x", "daily.example"],
  ["daily.*##.x", "www.daily.example"],
  ["daily.*##.x", "daily.co.uk"],
  ["daily.*##.x", "www.daily.com.pk"],
  ["~live.news.example##.x", "news.example"],
  ["news.example,~live.news.example##.x", "www.news.example"],
  ["__proto__##.x", "__proto__"],
])("%s holds on %s", (line, host) => {
  expect(holds(line, host)).toBe(true);
});

test.each([
  ["news.example##.x", "oldnews.example"],
  ["news.example##.x", "news.example.org"],
  ["daily.*##.x", "daily"],
  ["daily.*##.x", "mydaily.example"],
  ["daily.*##.x", "daily.stranger.example"],
  ["news.example,~live.news.example##.x", "live.news.example"],
  ["~news.example##.x", "www.news.example"],
  ["__proto__##.x", "news.example"],
  ["constructor##.x", "news.example"],
])("%s does not hold on %s", (line, host) => {
  expect(holds(line, host)).toBe(false);
});

test("rules keep their order, exceptions among them", () => {
  const { rules } = parseFilters("##.a\nother.example##.b\nnews.example#@#.a\nnews.example##.c");
  expect(rulesForHost(rules, "news.example").map(({ line }) => line)).toEqual(["##.a", "news.example#@#.a", "news.example##.c"]);
});
