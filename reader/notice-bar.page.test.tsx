import { render } from "preact";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { loadWords } from "#i18n/index.ts";
import { NoticeBar } from "./notice-bar.tsx";
import { announce, dismiss } from "./notices.ts";

const place = document.createElement("div");

beforeAll(loadWords);
beforeEach(() => document.body.append(place));
afterEach(() => {
  render(null, place);
  place.remove();
  dismiss();
});

const words = () => place.querySelector("output")?.textContent;

/** Calls `then` in the very moment in which these words stand there, before the browser has drawn them. */
const once = (wanted: string, then: () => void) =>
  new Promise<void>((resolve) => {
    const watch = new MutationObserver(() => {
      if (words() !== wanted) return;
      watch.disconnect();
      then();
      resolve();
    });
    watch.observe(place, { childList: true, subtree: true, characterData: true });
  });

test("Ctrl+Z takes back what the bar says, at once, and not what it said before", async () => {
  const [tagging, deleting] = [vi.fn<() => void>(), vi.fn<() => void>()];
  render(<NoticeBar />, place);
  announce({ words: "Tagged", action: { name: "Undo", act: tagging }, undoes: true });
  await expect.poll(words).toBe("Tagged");
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  const pressed = once("Deleted", () => dispatchEvent(new KeyboardEvent("keydown", { key: "z", ctrlKey: true })));
  announce({ words: "Deleted", action: { name: "Undo", act: deleting }, undoes: true });
  await pressed;
  expect([tagging.mock.calls.length, deleting.mock.calls.length]).toEqual([0, 1]);
});
