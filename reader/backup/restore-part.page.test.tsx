import "#ui/start-page.tsx"; // brings the styles
import "./backup.css";
import { render } from "preact";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { loadWords, t } from "#i18n/index.ts";
import { emptyLibrary } from "#library/testing/empty-library.ts";
import { RestorePart } from "./restore-part.tsx";

const place = document.createElement("div");
beforeAll(loadWords);
beforeEach(async () => {
  await emptyLibrary();
  document.body.append(place);
  render(<RestorePart />, place);
});
afterEach(() => {
  render(null, place);
  place.remove();
});

const field = () => place.querySelector<HTMLInputElement>("input[type=file]") ?? expect.fail("no field");

test("the button that chooses a file speaks our language: the browser's own lies unseen over it, and a key reaches it", async () => {
  const button = field().closest("label") ?? expect.fail("no label");
  expect(button.textContent).toBe(t("restore_choose"));
  expect(getComputedStyle(field()).opacity).toBe("0");
  expect(field().getBoundingClientRect().width).toBeGreaterThan(button.clientWidth - 2);
  await userEvent.keyboard("{Tab}");
  expect(document.activeElement).toBe(field());
  expect(getComputedStyle(button).outlineStyle).toBe("solid");
});

test("it says which file was chosen, and that it is no backup; the same one can be chosen again", async () => {
  for (let round = 0; round < 2; round += 1) {
    await userEvent.upload(field(), new File(["no zip"], "holiday.zip", { type: "application/zip" }));
    await expect.poll(() => place.querySelector("[data-problem]") !== null).toBe(true);
    expect(place.querySelector("bdi")?.textContent).toBe("holiday.zip");
  }
});

test("the name of a file turns nothing around", async () => {
  await userEvent.upload(field(), new File(["no zip"], "holiday\u202Epiz.exe\u2066.zip", { type: "application/zip" }));
  await expect.poll(() => place.querySelector("bdi")?.textContent).toBe("holidaypiz.exe.zip");
});
