import { expect, test } from "vitest";
import { parseFilters } from "./parse.ts";
import { rulesForHost } from "./select.ts";
import { rulesIn, slicesFor, slicesOf } from "./slices.ts";

const lines = ["##.a", "news.example##.b", "live.news.example,daily.*##.c", "~live.news.example##.d", "news.*#@#.a", "news.example,~live.news.example#+#.e", "co.uk##.f", "__proto__##.g", "daily.*##.h", "##p:has-text(x)"];
const many = Array.from({ length: 2000 }, (_, at) => `site${at}.example##.x${at}`);
const { rules } = parseFilters([...lines, ...many].join("\n"));
const all = [...lines, ...many].map((text, order) => ({ order, text }));
const slices = slicesOf(all);

const fewFor = (host: string) => slices.filter(({ name }) => slicesFor(host).includes(name));

test.each(["news.example", "live.news.example", "daily.co.uk", "www.daily.com", "news.org", "other.example", "site77.example", "__proto__", "localhost", "127.0.0.1", "www.news.example.com", "daily.com.pk", "live.daily.co.uk", "co.uk", ""])(
  "the slices for %s hold the same rules as the whole, in the same order",
  (host) => {
    expect(rulesIn(fewFor(host), host)).toEqual(rulesForHost(rules, host));
  },
);

test("a host asks for few slices, and all are few enough to be written at once, however many rules there are", () => {
  expect(slicesFor("www.daily.example")).toHaveLength(2);
  expect(slicesFor("www.daily.co.uk")).toHaveLength(3);
  expect(slices.length).toBeLessThan(260);
  expect(fewFor("site77.example").reduce((sum, each) => sum + each.rules.length, 0)).toBeLessThan(slices.reduce((sum, each) => sum + each.rules.length, 0) / 20);
  expect(slicesOf([]).map(({ name }) => name)).toEqual(slicesFor(""));
});
