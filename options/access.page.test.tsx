import axe from "axe-core";
import { expect, test, vi } from "vitest";
import type { ArticleId } from "#core/article.ts";
import { success } from "#core/result.ts";
import { screenForTests } from "../scripts/testing/screen.ts";
import { openDoors, told } from "./doors.stand-in.ts";
import { openIn } from "./options.stand-in.tsx";

const { place, seen, click } = screenForTests();

/** Colours are looked at in the journeys, where there are themes. */
const violations = async (): Promise<readonly string[]> => {
  const { violations: found } = await axe.run(place, { rules: { "color-contrast": { enabled: false } } });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};

const lines = "! Mine\n##.promo\nnews.example##.note\n##p:has-text()\n.bare\n##p";

test("axe finds nothing on lines that are wrong and unwise, on their list by site, and in the search", async () => {
  openIn(place, openDoors(lines));
  await seen("#filter-problems");
  await seen("#filter-warnings");
  await click(".filter-tools summary");
  await seen(".filter-sites li");
  await click("[data-action=search-filters]");
  await vi.waitFor(() => expect(place.querySelector(".editor")?.shadowRoot?.querySelector(".cm-search")).toBeTruthy());
  expect(await violations()).toEqual([]);
});

test("axe finds nothing on a draft, pasted HTML, lines of ours that are off, and articles still to be cleaned", async () => {
  const doors = openDoors("##.promo", { watchToClean: () => told<readonly ArticleId[]>(["one", "two"] as never).source, keptArticles: async () => success([]) });
  doors.draft.write("##.promo\n##.draft");
  await doors.sayOfLine("##.comment-list", "off");
  await doors.sayOfLine("##.promo", "slow");
  openIn(place, doors);
  await seen("[data-note=draft]");
  await seen("[data-said=slow]");
  await seen("[data-again-left]");
  const choice = await seen<HTMLSelectElement>("[data-preview=article]");
  choice.value = "pasted";
  choice.dispatchEvent(new Event("change", { bubbles: true }));
  await seen("[data-preview=html]");
  expect(await violations()).toEqual([]);
});
