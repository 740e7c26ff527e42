import { expect, test } from "vitest";
import { parseFilters } from "./parse.ts";
import { rulesForHost } from "./select.ts";
import { rulesIn, slicesFor, slicesOf } from "./slices.ts";

const lines = ["##.a", "news.example##.b", "live.news.example,daily.*##.c", "~live.news.example##.d", "news.*#@#.a", "news.example,~live.news.example#+#.e", "co.uk##.f", "__proto__##.g", "daily.*##.h"];
const { rules } = parseFilters(lines.join("\n"));
const slices = slicesOf(rules);

test.each(["news.example", "live.news.example", "daily.co.uk", "www.daily.com", "news.org", "other.example", "__proto__", "localhost", "127.0.0.1", ""])(
  "the slices for %s hold the same rules as the whole, in the same order",
  (host) => {
    const names = new Set(["", ...slicesFor(host)]);
    const few = slices.filter((slice) => names.has(slice.host));
    expect(rulesIn(few, host)).toEqual(rulesForHost(rules, host));
  },
);

test("a host asks for few slices, however many rules there are", () => {
  expect(slicesFor("www.daily.co.uk").length).toBeLessThan(12);
  expect(slicesOf([])).toEqual([{ host: "", rules: [] }]);
});
