import { expect, test } from "vitest";
import { articleAddress, libraryAddress, routeOf } from "./route.ts";

test("no address, an empty one and a slash are the library", () => {
  for (const hash of ["", "#", "#/"]) expect(routeOf(hash)).toEqual({ screen: "library", query: "" });
});

test("a search keeps its words in the address, in any script", () => {
  const query = "نیلی ندی & site=x?";
  expect(routeOf(libraryAddress(query))).toEqual({ screen: "library", query });
});

test("an article has an address of its own", () => {
  expect(routeOf(articleAddress("01HZX"))).toEqual({ screen: "article", id: "01HZX" });
});

test("an address that no one made is an article that is not there, not a broken page", () => {
  expect(routeOf("#/%E0%A4%A")).toEqual({ screen: "article", id: "%E0%A4%A" });
});
