import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fuzzing } from "../../e2e/fuzz/fuzzing.ts";
import { readIndexLine, readManifest, readWholeLine, wrongs } from "./format.ts";

const url = "https://news.example/boat";
const sound = {
  article: {
    id: "01HZY000000000000000000001", url, canonicalUrl: url, title: "Boat", byline: null, siteName: null, section: null, standfirst: null, publishedAt: null, modifiedAt: null, lang: "en", dir: "ltr",
    excerpt: "", leadPicture: null, words: 2, minutes: 1, confidence: 1, partial: false, confidenceReasons: [], removedCount: 0, savedAt: 1, updatedAt: 1,
    readAt: null, place: "inbox", trashedAt: null, isStarred: false, tags: [], site: "news.example", addresses: [url], revision: 1,
  },
  html: "<p>Boat.</p>", removed: [], decisions: {}, snapshot: null, versions: [], highlights: [], pictures: [],
};

test("a line that is as it should be is read", () => {
  expect(readWholeLine(JSON.stringify(sound))).toMatchObject({ whole: sound });
});

test("tags and the titles of earlier versions are lines of text", () => {
  const version = { revision: 1, savedAt: 1, title: "Boat\u202Egnp.exe", words: 1, html: "" };
  const turned = { ...sound, article: { ...sound.article, tags: ["\u202Eedit\u0007", "\u2066"] }, versions: [version] };
  expect(readWholeLine(JSON.stringify(turned))).toMatchObject({ whole: { article: { tags: ["edit"] }, versions: [{ title: "Boatgnp.exe" }] } });
});

test("whatever one value of a line is changed to, the line is read or named wrong, and nothing is kept that no article has", () => {
  const places = fc.constantFrom(...Object.keys(sound).map((key) => [key]), ...Object.keys(sound.article).map((key) => ["article", key]), ["extra"], ["article", "__proto__"], ["article", "extra"]);
  fc.assert(
    fc.property(places, fc.jsonValue(), ([outer = "", inner], value) => {
      const changed = inner === undefined ? { ...sound, [outer]: value } : { ...sound, article: { ...sound.article, [inner]: value } };
      const read = readWholeLine(JSON.stringify(changed));
      if ("wrong" in read) {
        expect(wrongs).toContain(read.wrong);
        return;
      }
      expect(Object.keys(sound.article)).toEqual(expect.arrayContaining(Object.keys(read.whole.article)));
      expect(readWholeLine(JSON.stringify(read.whole))).toEqual(read); // what was read reads the same again
    }),
    fuzzing,
  );
});

test("whatever stands in a manifest or an index, nothing is thrown", () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string({ unit: "binary" })), (text) => {
      expect(() => [readManifest(text), readIndexLine(text), readWholeLine(text)]).not.toThrow();
    }),
    fuzzing,
  );
});
