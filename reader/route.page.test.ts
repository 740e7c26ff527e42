import { expect, test } from "vitest";
import { wholeShelf, type View } from "#library/views.ts";
import { articleAddress, backupAddress, libraryAddress, routeOf } from "./route.ts";

test("no address, an empty one and a slash are the library", () => {
  for (const hash of ["", "#", "#/"]) expect(routeOf(hash)).toEqual({ screen: "library", query: "", view: wholeShelf });
});

test("a search keeps its words in the address, in any script", () => {
  const query = "نیلی ندی & site=x?";
  expect(routeOf(libraryAddress(query))).toEqual({ screen: "library", query, view: wholeShelf });
});

test("an article has an address of its own", () => {
  expect(routeOf(articleAddress("01HZX"))).toEqual({ screen: "article", id: "01HZX", mark: null });
});

test("backing up has an address of its own", () => {
  expect(routeOf(backupAddress)).toEqual({ screen: "backup" });
});

test("an address that no one made is an article that is not there, not a broken page", () => {
  expect(routeOf("#/%E0%A4%A")).toEqual({ screen: "article", id: "%E0%A4%A", mark: null });
});

test("a view of the shelf has an address, and one that is as always says nothing", () => {
  const view: View = { shelf: "starred", order: "longest", site: "news.example", tag: "آم & پھل", language: "ur", length: "short" };
  expect(routeOf(libraryAddress("", view))).toEqual({ screen: "library", query: "", view });
  expect(libraryAddress("", wholeShelf)).toBe("#/");
  expect(routeOf("#/?shelf=attic&order=sideways&length=endless")).toEqual({ screen: "library", query: "", view: wholeShelf });
});
