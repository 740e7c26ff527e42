import { render } from "preact";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { loadWords, t } from "#i18n/index.ts";
import { moveToInbox } from "#library/organise.ts";
import type { Library } from "#library/schema.ts";
import { emptyLibrary } from "#library/testing/empty-library.ts";
import { saveSample } from "#library/testing/save-sample.ts";
import { SpacePart } from "./space-part.tsx";

const place = document.createElement("div");
let library: Library;
beforeAll(loadWords);
beforeEach(async () => {
  library = await emptyLibrary();
  document.body.append(place);
});
afterEach(() => {
  render(null, place);
  place.remove();
});

const titles = () => [...place.querySelectorAll("li a")].map((each) => each.textContent);

const letters = (length: number) => Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.random() * 20_000)).join("");

test("the largest articles come first, earlier texts count, and one goes to the trash and comes back", async () => {
  await saveSample("Small");
  const large = await saveSample("Large", { html: `<p>${letters(4_000)}</p>` });
  await saveSample("Saved twice", { html: `<p>${letters(3_000)}</p>` });
  await saveSample("Saved twice", { html: `<p>${letters(3_000)}</p>` });
  render(<SpacePart />, place);
  place.querySelector<HTMLElement>("[data-act=space]")!.click();
  await expect.poll(titles).toEqual(["Saved twice", "Large", "Small"]);
  place.querySelector<HTMLElement>("li:nth-child(2) [data-act=trash]")!.click();
  await expect.poll(() => place.querySelector("li:nth-child(2)")?.textContent).toContain(t("space_trashed"));
  expect((await library.articles.get(large))?.place).toBe("trash");
  await moveToInbox([large]);
  await expect.poll(() => place.querySelector("li:nth-child(2) [data-act=trash]") !== null).toBe(true);
});
