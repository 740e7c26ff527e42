import { expect, test } from "vitest";
import type { Clipping } from "#core/clipping.ts";
import { extract } from "#extract/index.ts";
import { gapIn } from "./whole-ledger.ts";

const paragraph = (name: string) => `<p>${name} rowed out to the island at first light, with bread for three days and a map that was drawn before the harbour wall was built.</p>`;
const page = `<!DOCTYPE html><title>Three boats to the island</title><meta property="og:type" content="article"><article><h1>Three boats to the island</h1>
${paragraph("Ada")}<p>Read also: <a href="/tide">The tide comes twice</a></p>${paragraph("Ben")}<div class="ad-slot">Advertisement</div>${paragraph("Cleo")}${paragraph("Dov")}</article>`;

function clipped(): Clipping {
  const result = extract(new DOMParser().parseFromString(page, "text/html"), "https://news.example/boats", { manner: "article", rules: [], off: [] });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

test("a whole ledger has no gap", () => {
  expect(clipped().removed.map(({ text }) => text)).toContain("Read also: The tide comes twice");
  expect(gapIn(clipped())).toBeNull();
});

test("a block that is neither in the article nor in the ledger is a gap, and is named", () => {
  const clipping = clipped();
  expect(gapIn({ ...clipping, removed: clipping.removed.filter(({ reason }) => reason !== "readAlso") })?.page).toMatch(/^Readalso:Thetide/);
});

test("so is a block that would come back elsewhere", () => {
  const clipping = clipped();
  const moved = clipping.removed.map((removal) => ({ ...removal, place: { path: [], after: 3, offset: 0 } }));
  expect(gapIn({ ...clipping, removed: moved })).not.toBeNull();
});
