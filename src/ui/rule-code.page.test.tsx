import { render } from "preact";
import { expect, test } from "vitest";
import { RuleCode } from "./rule-code.tsx";

test.each([
  ["wording/ur: یہ بھی پڑھیں", "ur"],
  ["wording/zh-Hant: 延伸閱讀", "zh-Hant"],
  ["news.example##.related", null],
  ["##p:has-text(wording/ur: x)", null],
])("%s is in the language of its words", (rule, lang) => {
  const place = document.createElement("div");
  render(<RuleCode rule={rule} />, place);
  const code = place.querySelector("code");
  expect([code?.textContent, code?.getAttribute("lang") ?? null, code?.getAttribute("dir")]).toEqual([rule, lang, "ltr"]);
});
