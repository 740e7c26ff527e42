import { expect, test } from "vitest";
import { shed } from "./shed.ts";

function left(html: string): string {
  const { documentElement } = new DOMParser().parseFromString(html, "text/html");
  shed(documentElement);
  return documentElement.outerHTML;
}

test("what is left out goes with all that is in it, and what stands behind it stays", () => {
  expect(left("<body><p>a<!-- b --></p><svg><g><title>c</title></g></svg><!-- d --><select><option>e</select><p>f</p><script>g()</script>")).toBe("<html><head></head><body><p>a</p><p>f</p></body></html>");
});

test("of the head what tells of the page stays", () => {
  const head = '<meta property="og:title" content="a"><link rel="Canonical" href="/b">';
  expect(left(`<head>${head}<meta name="csrf-token" content="c"><link rel="stylesheet" href="d.css"><style>e{}</style></head>`)).toBe(`<html><head>${head}</head><body></body></html>`);
});

test("handlers, tokens and an application's state go from every element, the root too", () => {
  const state = "x".repeat(5000);
  expect(left(`<html onclick="a()" lang="en"><body data-user-id="7" data-kind="story"><p style="b" data-state="${state}" class="c">d</p>`)).toBe('<html lang="en"><head></head><body data-kind="story"><p class="c">d</p></body></html>');
});

test("it tells what elements and attributes there are", () => {
  const { documentElement } = new DOMParser().parseFromString("<body><figure data-src=a><img alt=b></figure><svg><g id=c></g></svg>", "text/html");
  const { elements, attributes } = shed(documentElement);
  expect([...elements]).toEqual(["html", "head", "body", "figure", "img"]);
  expect([...attributes]).toEqual(["data-src", "alt"]);
});
