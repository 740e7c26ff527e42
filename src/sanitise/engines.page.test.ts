import { expect, test } from "vitest";
import { safeNodes } from "./at-the-glass.ts";
import { sanitiseInPage } from "./in-page.ts";

const inPage = (html: string): string => {
  const holder = document.implementation.createHTMLDocument("").createElement("div");
  holder.setHTML(html, { sanitizer: {} });
  return sanitiseInPage(holder);
};

const atTheGlass = (html: string): string => {
  const holder = document.createElement("div");
  holder.append(safeNodes(html));
  return holder.innerHTML;
};

/** Both engines read one list; neither lets through what the other stops. */
test.each([
  ["an id of our own making stays", `<p id="offprint-3">a</p>`, `<p id="offprint-3">a</p>`],
  ["an id of the page's does not", `<p id="removed-title">a</p><p id="offprint-0">b</p><p id="offprint-1x">c</p>`, `<p>a</p><p>b</p><p>c</p>`],
  ["a link to a place of ours stays as it is", `<a href="#offprint-3">1</a>`, `<a href="#offprint-3">1</a>`],
  ["a passage says its language and which way it reads", `<p lang="ur-PK" dir="rtl">a</p><p lang="">b</p>`, `<p lang="ur-PK" dir="rtl">a</p><p lang="">b</p>`],
  ["and nothing else there", `<p lang="x'><b>" dir="sideways">a</p><p lang="${"x-".repeat(20)}">b</p>`, `<p>a</p><p>b</p>`],
  ["a cell is as wide as cells are", `<table><tbody><tr><td colspan="3">a</td></tr></tbody></table>`, `<table><tbody><tr><td colspan="3">a</td></tr></tbody></table>`],
  ["and no wider", `<table><tbody><tr><td colspan="1000">a</td></tr></tbody></table>`, `<table><tbody><tr><td>a</td></tr></tbody></table>`],
  ["a cell is as high as cells are", `<table><tbody><tr><td rowspan="12">a</td></tr></tbody></table>`, `<table><tbody><tr><td rowspan="12">a</td></tr></tbody></table>`],
  ["and no higher", `<table><tbody><tr><td rowspan="65534">a</td><td rowspan="0x9">b</td></tr></tbody></table>`, `<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>`],
  ["code says its language", `<pre data-language="c++"><code>a</code></pre>`, `<pre data-language="c++"><code>a</code></pre>`],
  ["and nothing else in its place", `<pre data-language="x onload=y">a</pre>`, `<pre>a</pre>`],
  ["nor elsewhere", `<p data-language="python" data-other="x">a</p>`, `<p>a</p>`],
  ["a link is told apart from ours, whatever it says of itself", `<a href="https://example.com/x" rel="opener" target="_top" ping="https://example.com/y">a</a>`, `<a href="https://example.com/x" rel="noopener noreferrer nofollow">a</a>`],
  ["and carries no password", `<a href="https://reader:secret@example.com/x">a</a>`, `<a href="https://example.com/x" rel="noopener noreferrer nofollow">a</a>`],
  ["a letter may be written", `<a href="mailto:quay@example.com">a</a>`, `<a href="mailto:quay@example.com" rel="noopener noreferrer nofollow">a</a>`],
  ["nothing wears our clothes, plays a part or hears a key", `<p class="button" style="inset:0" role="alert" aria-live="assertive" tabindex="1" accesskey="s" contenteditable="" popover="" name="app" onclick="x">a</p>`, `<p>a</p>`],
  ["a formula says only whether it stands by itself", `<math display="block" class="x" href="https://example.com/"><mi mathvariant="bold" href="https://example.com/" style="x">a</mi></math>`, `<math display="block"><mi>a</mi></math>`],
])("%s", (_, html, expected) => {
  expect(inPage(html)).toBe(expected);
  expect(atTheGlass(html)).toBe(expected);
});

test.each(["javascript:x", "data:text/html,x", "blob:https://example.com/1", "file:///etc/passwd", "ftp://example.com/", "tel:1", "//example.com/x", "/x"])("a link leads to the web or to a letter, and nowhere else: %s", (address) => {
  expect(inPage(`<a href="${address}">1</a>`)).toBe("1");
  expect(atTheGlass(`<a href="${address}">1</a>`)).not.toContain("href");
});

test.each([`<a href="#removed-title">1</a>`, `<a href="#offprint-3/../x">1</a>`, `<a href="#">1</a>`])("a link to any other place of a page of ours leads nowhere: %s", (html) => {
  expect(inPage(html)).toBe("1");
  expect(atTheGlass(html)).not.toContain("href");
});
