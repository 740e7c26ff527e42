import { expect, test } from "vitest";
import { decoded } from "./entities.ts";

test.each([
  ["Fish &amp; chips", "Fish & chips"],
  ["&#8216;Pears&#8217; and &quot;plums&quot;", "‘Pears’ and \"plums\""],
  ["And finally&amp;#8230;", "And finally…"],
  ["&#x1F34E; harvest", "🍎 harvest"],
  ["AT&T; R&D", "AT&T; R&D"],
  ["&#0; &#1114112;", "&#0; &#1114112;"],
])("%s is read as %s", (written, read) => {
  expect(decoded(written)).toBe(read);
});
