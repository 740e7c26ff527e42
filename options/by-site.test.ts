import { expect, test } from "vitest";
import { groupedBySite, sitesOf } from "./by-site.ts";

const text = `! promo boxes
##.promo
news.example##.b

daily.*##.c
! about the ticker
news.example,~live.news.example#+#.ticker
~other.example##.d`;

test("lines are counted by the first site that they name", () => {
  expect(sitesOf(text)).toEqual([
    { site: "", count: 2, line: 2 },
    { site: "daily.*", count: 1, line: 5 },
    { site: "news.example", count: 2, line: 3 },
  ]);
});

test("lines of one site come together under its name, their comments with them, and nothing is lost", () => {
  const grouped = groupedBySite(text, "Every site");
  expect(grouped).toBe(`! Every site
! promo boxes
##.promo
~other.example##.d

! daily.*
daily.*##.c

! news.example
news.example##.b
! about the ticker
news.example,~live.news.example#+#.ticker`);
  expect(groupedBySite(grouped, "Every site")).toBe(grouped);
});

test("comments without a line stay too", () => {
  expect(groupedBySite("! alone", "Every site")).toContain("! alone");
  expect(groupedBySite("", "Every site")).toBe("");
});
