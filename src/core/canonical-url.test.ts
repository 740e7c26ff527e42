import { expect, test } from "vitest";
import { canonicalUrl, siteOfAddress } from "./canonical-url.ts";

test.each([
  ["https://news.example/orchard#gate", "https://news.example/orchard"],
  ["https://news.example/orchard?utm_source=a&utm_medium=b&fbclid=c", "https://news.example/orchard"],
  ["https://news.example/story?id=7&gclid=x&page=2", "https://news.example/story?id=7&page=2"],
  ["https://wren:secret@news.example/orchard", "https://news.example/orchard"],
  ["https://news.example/orchard/amp/", "https://news.example/orchard/"],
  ["https://news.example/orchard/amp", "https://news.example/orchard"],
  ["https://news.example/orchard.amp.html?amp=1", "https://news.example/orchard.html"],
  ["https://news.example/orchard?outputType=amp", "https://news.example/orchard"],
  ["https://news.example/amp", "https://news.example/amp"],
  ["https://news-example.cdn.ampproject.org/c/s/news.example/orchard/amp?usqp=x", "https://news.example/orchard"],
  ["https://www.google.com/amp/s/news.example/orchard", "https://news.example/orchard"],
  ["https://www.google.com/amp/", "https://www.google.com/amp/"],
  ["https://www.google.co.uk/amp/s/news.example/orchard", "https://news.example/orchard"],
  ["https://google.evil.example/amp/s/news.example/orchard", "https://google.evil.example/amp/s/news.example/orchard"],
  ["https://evil.example/cdn.ampproject.org/c/s/news.example/orchard", "https://evil.example/cdn.ampproject.org/c/s/news.example/orchard"],
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
  ["of another port, where another site may be", "https://news.example:8443/apples"],
  ["longer than an address that is kept", `https://news.example/${"o".repeat(9000)}`],
  ["the front page", "https://news.example/"],
  ["no address", "http://["],
  ["no web address", "javascript:alert(1)"],
  ["empty", ""],
])("what a page declares does not count when it is %s", (_, declared) => {
  expect(canonicalUrl("https://news.example/orchard", declared)).toBe("https://news.example/orchard");
});

test.each([
  ["https://news.example/the-orchard-opens-its-gates?from=home", "https://news.example/the-orchard-opens-its-gates", "https://news.example/the-orchard-opens-its-gates"],
  ["https://news.example/story?id=7&from=home", "https://news.example/story?id=7", "https://news.example/story?id=7"],
  ["https://m.news.example/20260301/?from=home", "https://www.news.example/20260301/", "https://www.news.example/20260301/"],
])("%s that is passed on as %s is that", (page, shared, expected) => {
  expect(canonicalUrl(page, null, shared)).toBe(expected);
});

test.each([
  ["its path is that of every story", "https://news.example/story?id=7", "https://news.example/story"],
  ["it is of another story", "https://news.example/story?id=7", "https://news.example/story?id=8"],
  ["it is another page", "https://news.example/the-orchard-opens-its-gates", "https://news.example/harvest"],
  ["it is of another site", "https://news.example/the-orchard-opens-its-gates", "https://elsewhere.example/the-orchard-opens-its-gates"],
])("the address to pass on does not count when %s", (_, page, shared) => {
  expect(canonicalUrl(page, null, shared)).toBe(page);
});

test("what a page declares comes before what it wants to be passed on as", () => {
  expect(canonicalUrl("https://news.example/the-orchard-opens-its-gates?a=1", "https://news.example/orchard", "https://news.example/the-orchard-opens-its-gates")).toBe("https://news.example/orchard");
});

test("an address that would grow beyond what is kept when it is written anew stays as it is", () => {
  const page = `https://news.example/orchard?q=${"~".repeat(8000)}`;
  expect(canonicalUrl(page)).toBe(page);
});

test("two sites on two ports of one host have no story in common", () => {
  const [one, other] = ["http://127.0.0.1:8080/orchard", "http://127.0.0.1:9090/orchard"];
  expect(canonicalUrl(one, other)).toBe(one);
  expect(canonicalUrl(one, null, other)).toBe(one);
  expect(canonicalUrl(one)).not.toBe(canonicalUrl(other));
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
