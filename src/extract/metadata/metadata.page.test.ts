import { describe, expect, test } from "vitest";
import { reduceJsonLd } from "../copy/json-ld.ts";
import { readMetadata, type Metadata } from "./index.ts";

const address = "https://news.example/valley/2026/05/old-bridge";

function read(head: string, body: string, at = address): Metadata {
  const doc = new DOMParser().parseFromString(`<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`, "text/html");
  reduceJsonLd(doc.documentElement);
  return readMetadata(doc, at);
}

const story = `<p>${"The masons worked through the night, and by the morning the last stone of the arch was in its place. ".repeat(3)}</p>`.repeat(3);

const ld = (what: object) => `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", ...what })}</script>`;

describe("the title", () => {
  test("is the heading where another source has it too, and without the site's name", () => {
    const { title } = read(`<title>Bridge reopens: all you need to know | The Valley Post</title><meta property="og:title" content="The old bridge is open again - The Valley Post"><meta property="og:site_name" content="The Valley Post">`, `<h1>The old bridge is open again</h1>${story}`);
    expect(title).toBe("The old bridge is open again");
  });

  test("is what sharers are told where the heading only repeats the words for search engines", () => {
    const { title } = read(`<title>Bridge reopens: opening hours, tolls</title><meta property="og:title" content="The last stone was laid at dawn">`, `<h1>Bridge reopens: opening hours, tolls</h1>${story}`);
    expect(title).toBe("The last stone was laid at dawn");
  });

  test("is not what sharers are told where that is only its beginning", () => {
    const { title } = read(`<title>The old bridge is open again, and free</title><meta property="og:title" content="The old bridge is open">`, `<h1>The old bridge is open again, and free</h1>${story}`);
    expect(title).toBe("The old bridge is open again, and free");
  });

  test("is the heading that the page's titles know, when there are several", () => {
    const { title } = read(`<title>Valley Post - News - The old bridge is open again</title>`, `<h1>Valley Post</h1><h1>The old bridge is open again</h1>${story}`);
    expect(title).toBe("The old bridge is open again");
  });

  test("has no entities, no section and no host beside it", () => {
    expect(read(`<title>x</title>${ld({ headline: "Masons &amp;amp; arches &#8217;" })}<meta property="og:title" content="x">`, story).title).toBe("Masons & arches ’");
    expect(read(`<title>The old bridge | Valley</title>`, story).title).toBe("The old bridge");
    expect(read(`<title>The old bridge - news.example</title>`, story).title).toBe("The old bridge");
  });
});

describe("the byline", () => {
  test.each([
    ["By Ada Marsh", "Ada Marsh"],
    ["By Ada Marsh, Editor-in-Chief, and friends", "Ada Marsh"],
    ["Von Ada Marsh, Frankfurt", "Ada Marsh"],
    ["Par Ada Marsh et Tom Reed", "Ada Marsh et Tom Reed"],
    ["Words by Ada Marsh | Pictures by Tom Reed", "Ada Marsh"],
    ["By AFP, in Manila", "AFP"],
    ["تحریر: عائشہ خان", "عائشہ خان"],
    ["بقلم: ليلى حداد", "ليلى حداد"],
    ["作者：王小明", "王小明"],
  ])("is read from a line below the heading: %s", (line, byline) => {
    expect(read("", `<h1>The old bridge</h1><div>${line}</div>${story}`).byline).toBe(byline);
  });

  test.each(["By far the longest bridge", "Von hier an aufwärts", "By the river"])("is not read from a line that only begins like one: %s", (line) => {
    expect(read("", `<h1>The old bridge</h1><div>${line}</div>${story}`).byline).toBeNull();
  });

  test("is who is named rather than who logs in", () => {
    expect(read(`<meta name="author" content="amarsh">`, `<h1>The old bridge</h1><p>By Ada Marsh</p>${story}`).byline).toBe("Ada Marsh");
    expect(read(`<meta name="author" content="a.marsh@news.example"><meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ada Marsh">`, story).byline).toBe("Ada Marsh");
  });

  test("has everybody whom a journal names", () => {
    expect(read(`<meta name="citation_author" content="Ada Marsh"><meta name="citation_author" content="Tom Reed">`, story).byline).toBe("Ada Marsh, Tom Reed");
  });

  test("has nobody who wrote another story", () => {
    expect(read("", `<h1>The old bridge</h1>${story}<aside><p>By Tom Reed</p></aside>`).byline).toBeNull();
  });
});

describe("the days", () => {
  test.each([
    ["en", "Published on 12 May 2026, 8:30", "2026-05-12"],
    ["de", "Stand: 12. März 2026", "2026-03-12"],
    ["fr", "Publié le 1er février 2026 à 8 h", "2026-02-01"],
    ["es", "12 de enero de 2026", "2026-01-12"],
    ["ru", "12 мая 2026, 08:30", "2026-05-12"],
    ["hi", "12 मई 2026", "2026-05-12"],
    ["ur", "12 مئی 2026", "2026-05-12"],
    ["ar", "١٢ مايو ٢٠٢٦", "2026-05-12"],
    ["ko", "2026년 5월 12일", "2026-05-12"],
    ["zh", "2026年05月12日 08:30", "2026-05-12"],
    ["en", "25/12/2025", "2025-12-25"],
  ])("published is read from a line by the heading: %s %s", (lang, line, day) => {
    const doc = new DOMParser().parseFromString(`<html lang="${lang}"><body><h1>The old bridge</h1><div>${line}</div><p>…</p></body></html>`, "text/html");
    expect(readMetadata(doc, "https://news.example/x").publishedAt).toBe(day);
  });

  test("published keeps the zone that the page gives, modified is later or not there", () => {
    const said = read(ld({ datePublished: "2026-05-12T08:30:00+05:00", dateModified: "2026-05-13T09:00:00+05:00" }), story);
    expect([said.publishedAt, said.modifiedAt]).toEqual(["2026-05-12T08:30:00+05:00", "2026-05-13T09:00:00+05:00"]);
    expect(read(ld({ datePublished: "2026-05-12T08:30:00Z", dateModified: "2026-05-12T08:30:00Z" }), story).modifiedAt).toBeNull();
  });

  test("3/4/2025 is left alone", () => {
    expect(read("", `<h1>The old bridge</h1><div>3/4/2025</div>${story}`, "https://news.example/x").publishedAt).toBeNull();
  });
});

describe("the standfirst", () => {
  const text = "After four years of repairs, carts may cross the river again from Monday.";

  test("is the block between heading and story that the page marks", () => {
    expect(read("", `<h1>The old bridge</h1><p class="article__standfirst">${text}</p>${story}`).standfirst).toBe(text);
  });

  test("or that it gives as its description", () => {
    expect(read(`<meta property="og:description" content="${text}">`, `<h1>The old bridge</h1><div>${text}</div>${story}`).standfirst).toBe(text);
  });

  test("is no caption, no list of links, and not the description where that is nowhere to be seen", () => {
    expect(read(`<meta property="og:description" content="${text}">`, `<h1>The old bridge</h1><div class="lead">The bridge at dawn. Photo: Ada Marsh</div><div class="lead"><a href="/">Read all about the bridges of the valley</a></div>${story}`).standfirst).toBeNull();
  });
});

test("the section is the page's own word, as people write it", () => {
  expect(read(ld({ articleSection: "Politics" }), story).section).toBe("Politics");
  expect(read(`<meta property="article:section" content="News > public-service">`, story).section).toBe("Public service");
  expect(read(`<meta property="article:section" content="The Valley Post"><meta property="og:site_name" content="The Valley Post">`, story).section).toBeNull();
});

describe("a page that says more of itself than anybody reads", () => {
  test("is believed as far as a hundred authors, and no name, title or section goes on for ever", () => {
    const authors = Array.from({ length: 10_000 }, (_, at) => ({ name: `Ada Marsh the ${at}th`.replace(/\d/g, (digit) => "ABCDEFGHIJ"[Number(digit)] ?? "") }));
    const { byline, siteName, title, section, standfirst } = read(
      `<title>${"Valley | ".repeat(100_000)}Valley</title>${ld({ headline: "The old bridge", author: [{ name: "Ada ".repeat(200_000) }, ...authors], publisher: { name: "Valley ".repeat(100_000) }, articleSection: "Tolls ".repeat(100_000), description: "Open. ".repeat(100_000) })}`,
      story,
    );
    expect(title).toBe("Valley");
    expect(byline?.length).toBeLessThanOrEqual(1000);
    expect(siteName?.length).toBeLessThanOrEqual(500);
    expect([section, standfirst]).toEqual([null, null]);
  });

  test("may nest a name as deep as it likes", () => {
    const deep = `${'{"name":'.repeat(50_000)}"Ada Marsh"${"}".repeat(50_000)}`;
    const { byline, title } = read(`<title>The old bridge</title><script type="application/ld+json">{"@type":"NewsArticle","headline":${deep},"author":${deep}}</script>`, story);
    expect([byline, title]).toEqual([null, "The old bridge"]);
  });
});
