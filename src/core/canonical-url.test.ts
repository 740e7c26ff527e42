import { expect, test } from "vitest";
import { canonicalUrl, siteOfAddress } from "./canonical-url.ts";

test.each([
  ["https://news.example/orchard#gate", "https://news.example/orchard"],
  ["https://news.example/orchard?utm_source=a&utm_medium=b&fbclid=c", "https://news.example/orchard"],
  ["https://news.example/story?id=7&gclid=x&page=2", "https://news.example/story?id=7&page=2"],
  ["https://wren:secret@news.example/orchard", "https://news.example/orchard"],
  ["HTTPS://News.Example:443/orchard", "https://news.example/orchard"],
])("%s is %s", (page, expected) => {
  expect(canonicalUrl(page)).toBe(expected);
});

test.each([
  ["of the same site", "https://news.example/orchard", "https://news.example/orchard"],
  ["relative", "/orchard", "https://m.news.example/orchard"],
  ["with trackers of its own", "https://news.example/orchard?utm_source=a", "https://news.example/orchard"],
  ["of the desktop page", "https://www.news.example/orchard", "https://www.news.example/orchard"],
])("what a page declares counts when it is %s", (_, declared, expected) => {
  expect(canonicalUrl("https://m.news.example/orchard?ref=home", declared)).toBe(expected);
});

test.each([
  ["of another site", "https://elsewhere.example/orchard"],
  ["the front page", "https://news.example/"],
  ["no address", "http://["],
  ["no web address", "javascript:alert(1)"],
  ["empty", ""],
])("what a page declares does not count when it is %s", (_, declared) => {
  expect(canonicalUrl("https://news.example/orchard", declared)).toBe("https://news.example/orchard");
});

test("a front page may declare itself", () => {
  expect(canonicalUrl("https://news.example/?ref_src=a", "https://news.example/")).toBe("https://news.example/");
});

test("finding the canonical form twice changes nothing", () => {
  const once = canonicalUrl("https://news.example/a b?q=سیب&utm_term=x&r=1+2%20c#d");
  expect(canonicalUrl(once)).toBe(once);
});

test.each([
  ["https://www.news.example/orchard", "news.example"],
  ["https://amp.news.example/", "news.example"],
  ["https://blog.news.example/", "blog.news.example"],
  ["no address", ""],
])("the site of %s is %s", (address, site) => {
  expect(siteOfAddress(address)).toBe(site);
});
