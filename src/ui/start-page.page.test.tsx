import { afterEach, expect, test, vi } from "vitest";
import { signal } from "@preact/signals";
import { startPage } from "./start-page.tsx";

afterEach(() => document.body.replaceChildren());

async function start(draw: Parameters<typeof startPage>[0]) {
  document.body.innerHTML = `<div id="app"></div>`;
  await startPage(draw);
  return document.body;
}

test("a page says its language, its direction and its name", async () => {
  await start(() => <p />);
  const { lang, dir } = document.documentElement;
  expect([lang, dir, document.title]).toEqual(["en", "ltr", "Offprint"]);
});

test("a screen that cannot be drawn becomes a sentence, with what is needed to report it", async () => {
  const broken = signal(false);
  const Screen = () => {
    if (broken.value) throw new RangeError("no such shelf");
    return <p class="fine" />;
  };
  const page = await start(() => <Screen />);
  expect(page.querySelector(".fine")).not.toBeNull();

  broken.value = true;
  await vi.waitFor(() => expect(page.querySelector("[data-problem=unexpected]")).not.toBeNull());
  expect(page.textContent).toContain("RangeError: no such shelf");
});
