import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import "#ui/tokens.css";
import "#ui/base.css";
import "#ui/controls.css";
import "./article.css";
import type { Article } from "#core/article.ts";
import { loadWords } from "#i18n/index.ts";
import { changeSettings } from "#platform/settings.ts";
import { ArticleBar } from "./article-bar.tsx";

const place = document.createElement("div");

beforeEach(() => {
  place.style.inlineSize = "300px"; // room for what can be done, and for no long word beside it
  document.body.append(place);
});
afterEach(async () => {
  render(null, place);
  place.remove();
  await changeSettings({ language: "auto" });
  await loadWords();
});

test("in a narrow window what can be done stands in one row, though the way back has long words", async () => {
  await changeSettings({ language: "pseudo" });
  await loadWords();
  render(<ArticleBar article={{ id: "01HZY0000000000000000000AA", title: "The ferry", readAt: null } as Article} />, place);
  const shown = [...place.querySelectorAll(".article-actions .button, .article-bar > .button")].filter((each) => each.getClientRects().length > 0);
  const boxes = shown.map((each) => each.getBoundingClientRect());
  expect(boxes.length).toBeGreaterThan(5);
  expect(new Set(boxes.map(({ top }) => Math.round(top)))).toHaveLength(1);
});
