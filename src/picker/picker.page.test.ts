import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { Picked, PickStart } from "#core/picking.ts";
import { selectorFor } from "#filters/selector-for.ts";
import { browser } from "#platform/browser.ts";
import { Picker } from "./picker.ts";

const words = Object.fromEntries(["title", "hint", "selector", "matches", "none", "remove", "keep", "article", "again", "close", "wayOut", "kept", "there", "undo", "failed"].map((each) => [each, each])) as PickStart["words"];

let picker: Picker;
const begin = (): void => void (picker = new Picker({ ticket: "t", host: "news.example", dir: "ltr", lang: "en", words }));
const hosts = (): readonly Element[] => [...document.querySelectorAll("[popover]")];
const turn = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));

beforeEach(() => {
  document.body.innerHTML = `<p class="promo">Words</p>`;
  document.head.innerHTML = "";
});
afterEach(() => picker.stop());

test("Escape ends it and leaves nothing; a page cannot press it", async () => {
  begin();
  dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
  expect(hosts()).toHaveLength(1);
  await userEvent.keyboard("{Escape}");
  expect(hosts()).toEqual([]);
});

test("a page that takes it away has it back, and at last is left alone, with its clicks", async () => {
  begin();
  for (let round = 0; round < 5; round += 1) {
    hosts()[0]?.remove();
    await turn();
    expect(hosts()).toHaveLength(1);
  }
  hosts()[0]?.remove();
  await turn();
  expect(hosts()).toEqual([]);
  let clicks = 0;
  document.querySelector("p")?.addEventListener("click", () => (clicks += 1));
  await userEvent.click(document.querySelector("p") as Element);
  expect(clicks).toBe(1);
});

test("no style of the page hides it, moves it or lets it through", () => {
  document.head.innerHTML = `<style>* { display: none !important; opacity: 0 !important; transform: scale(0) !important; z-index: -1 !important; clip-path: inset(50%) !important } [popover] { visibility: hidden !important }</style>`;
  begin();
  const [host] = hosts() as [HTMLElement];
  host.style.cssText = "display: none !important; opacity: 0 !important";
  expect(getComputedStyle(host)).toMatchObject({ display: "block", opacity: "1", transform: "none", visibility: "visible", clipPath: "none" });
});

test("where a dialog of the page holds everything else out of reach, it stands in that", () => {
  document.body.innerHTML = `<dialog><p>Cookies?</p></dialog>`;
  const dialog = document.querySelector("dialog") as HTMLDialogElement;
  dialog.showModal();
  begin();
  expect(dialog.contains(hosts()[0] as Element)).toBe(true);
  dialog.close();
});

test("a dialog that opens later does not put it out of reach, nor does what is laid over it", async () => {
  document.body.innerHTML = `<dialog><p>Cookies?</p></dialog><div popover="manual" class="over" style="inset: 0; width: 100%; height: 100%">Look here</div>`;
  const [dialog, over] = [document.querySelector("dialog") as HTMLDialogElement, document.querySelector<HTMLElement>(".over") as HTMLElement];
  begin();
  dialog.showModal();
  await expect.poll(() => dialog.querySelector("[popover]") !== null).toBe(true);
  dialog.close();
  await expect.poll(() => document.documentElement.lastElementChild?.matches("[popover]")).toBe(true);
  over.showPopover();
  await expect.poll(() => document.elementFromPoint(9, 9)?.matches(".over")).toBe(false);
  await userEvent.keyboard("{Escape}");
  expect(document.querySelectorAll("[popover]:not(.over)")).toHaveLength(0);
});

test("a page that goes on to lay something over it, or makes all inert, is left alone, though it clears every timer", async () => {
  const over = Object.assign(document.createElement("div"), { popover: "manual" });
  over.style.cssText = "inset: 0; width: 100%; height: 100%";
  document.body.append(over);
  const covering = setInterval(() => (over.hidePopover(), over.showPopover()), 30);
  begin();
  for (let id = Number(covering) + 1; id < Number(covering) + 1000; id += 1) clearTimeout(id);
  await expect.poll(hosts).toEqual([over]);
  clearInterval(covering);
  document.documentElement.inert = true;
  begin();
  await expect.poll(hosts).toEqual([over]);
  document.documentElement.inert = false;
});

test("a page that takes the focus gives it back", async () => {
  document.body.innerHTML = `<input id="field">`;
  begin();
  document.querySelector<HTMLElement>("#field")?.focus();
  await expect.poll(() => document.activeElement?.matches("[popover]")).toBe(true);
});

test("while something is pointed at, the page and its frames hear no click", async () => {
  document.body.innerHTML = `<button class="buy" style="position: fixed; inset: 0">Buy</button>`;
  let heard = 0;
  const end = new AbortController();
  for (const name of ["pointerdown", "mousedown", "click"]) document.addEventListener(name, () => (heard += 1), { signal: end.signal });
  begin();
  await userEvent.click(document.body, { position: { x: 20, y: 20 }, force: true });
  expect(heard).toBe(0);
  end.abort();
});

test("by keys alone every part can be reached: the middle of the window, what holds it, its neighbours, and back again", async () => {
  document.body.innerHTML = `<main style="position: fixed; inset: 0; display: grid; grid-template-rows: 1fr 9fr 1fr"><p class="first">One</p><p class="second"><b class="inner">Two</b></p><script></script><p class="third">Three</p></main>`;
  const sent: string[] = [];
  const sendMessage = async ({ line }: Picked) => (sent.push(line), "done");
  Object.assign(browser.runtime, { sendMessage });
  const lineOf = async (...keys: readonly string[]) => {
    begin();
    for (const key of [...keys, "Enter", "Tab", "Enter"]) await userEvent.keyboard(`{${key}}`);
    await expect.poll(() => sent.length).toBe(1);
    picker.stop();
    return sent.pop();
  };
  expect(await lineOf("ArrowDown")).toBe("news.example##.second");
  expect(await lineOf("ArrowUp", "ArrowDown")).toBe("news.example##.inner");
  expect(await lineOf("ArrowDown", "ArrowRight")).toBe("news.example##.third");
  expect(await lineOf("ArrowRight", "ArrowLeft")).toBe("news.example##.first");
  expect(await lineOf("ArrowDown", "ArrowUp", "ArrowDown", "ArrowRight")).toBe("news.example##.third");
});

test("a page that hears everything first cannot keep it from us: pointing, choosing and Escape work, and it hears none of it", async () => {
  let heard = 0;
  const end = new AbortController();
  const swallow = (event: Event) => {
    heard += 1;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  for (const name of ["pointermove", "pointerdown", "mousedown", "click", "keydown"]) addEventListener(name, swallow, { capture: true, signal: end.signal });
  document.body.innerHTML = `<input id="field"><p class="promo" style="position: fixed; inset: 0">Words</p>`;
  document.querySelector<HTMLElement>("#field")?.focus();
  begin();
  await userEvent.click(document.body, { position: { x: 20, y: 20 }, force: true });
  expect(heard).toBe(0);
  await userEvent.keyboard("{Escape}");
  expect(hosts()).toEqual([]);
  expect(heard).toBe(0);
  expect(document.activeElement?.id).toBe("field");
  end.abort();
});

/** Milliseconds, some beats of the picker's. */
const aWhile = 1_200;

test("where no shield can stand it goes after a minute in which it has heard nothing, and not while something is heard", async () => {
  const room = vi.spyOn(HTMLIFrameElement.prototype, "contentDocument", "get").mockReturnValue(null); // as in a page without an origin
  let passed = 0;
  const now = performance.now.bind(performance);
  const clock = vi.spyOn(performance, "now").mockImplementation(() => now() + passed);
  begin();
  passed = 55_000;
  await userEvent.keyboard("{ArrowDown}");
  passed = 110_000;
  await new Promise((resolve) => setTimeout(resolve, aWhile));
  expect(hosts()).toHaveLength(1);
  passed = 116_000;
  await expect.poll(hosts).toEqual([]);
  clock.mockRestore();
  room.mockRestore();
});

test("behind its shield it hears whatever is pressed, and stays for as long as the person thinks", async () => {
  begin();
  const now = performance.now.bind(performance);
  const clock = vi.spyOn(performance, "now").mockImplementation(() => now() + 600_000);
  await new Promise((resolve) => setTimeout(resolve, aWhile));
  clock.mockRestore();
  expect(hosts()).toHaveLength(1);
});

test.each(["parentElement", "classList", "id", "children", "localName", "querySelectorAll"])("a form that shadows its own %s is named all the same", (name) => {
  document.body.innerHTML = `<form class="sign-up"><input name="${name}"><input name="${name}"></form><img name="${name}"><form class="one"><input name="${name}"></form>`;
  expect(selectorFor(document.querySelector("form.one") as Element)).toBe(".one");
  expect(selectorFor(document.querySelector("form.one input") as Element)).toMatch(/^\.one > input/);
});
