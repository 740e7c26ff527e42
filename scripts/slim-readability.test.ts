import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { slimmed } from "./slim-readability.ts";

const source = readFileSync("node_modules/@mozilla/readability/Readability.js", "utf8");

test("what reads metadata and what is logged goes, what finds the article stays", () => {
  const left = slimmed(source);
  expect(left).not.toMatch(/_getJSONLD|this\.log/);
  expect(left).toMatch(/^ {2}\*_grabArticle\(/m);
  expect(left.length).toBeLessThan(source.length * 0.8);
});

test("its longest method can be left off in each of its loops, and between them", () => {
  const [, grabbing = ""] = /^ {2}\*_grabArticle\(page\) \{\n([\s\S]*?)^ {2}\},\n/m.exec(slimmed(source)) ?? [];
  expect(grabbing.match(/\byield;/g)).toHaveLength(6);
  expect(() => slimmed(source.replace("var candidate = candidates[c];", "var candidate = candidates.at(c);"))).toThrow("Readability has no");
});

test("a method that is still called is not left out in silence", () => {
  expect(() => slimmed(source.replace("_grabArticle(page) {", "_grabArticle(page) {\n    this._isUrl(page);"))).toThrow("asks for _isUrl");
  expect(() => slimmed(source.replace("  _isUrl(", "  _isAddress("))).toThrow("no _isUrl");
});
