import { expect, test } from "vitest";
import { textOfHtml } from "./plain-text.ts";

test.each([
  ["<p>One</p><p>two</p>", "One\ntwo"],
  ["<p>un<em>believ</em>able, <b>so</b></p>", "unbelievable, so"],
  ["<h2>A</h2><ul><li>b</li><li>c<br>d</li></ul>", "A\nb\nc\nd"],
  [`<p title="a > b">c</p><img alt='x > "y"' src="z"><p>d</p>`, "c\nd"],
  ["<p>fish &amp; chips&nbsp;&lt;b&gt; &#x1F34E;&#65;</p>", "fish & chips <b> 🍎A"],
  ["<p>a<!-- <b> --> b</p>", "a\nb"],
  ["<td>1</td><td>2</td>", "1\n2"],
  ["<p>&amp;lt; &#9999999;</p>", "&lt; \ufffd"],
  ["", ""],
])("%s", (html, text) => {
  expect(textOfHtml(html)).toBe(text);
});
