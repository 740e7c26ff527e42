import { beforeEach, expect, test, vi } from "vitest";
import type { CleanRequest, PageCalls } from "#messages/page-calls.ts";
import { canonicalUrl } from "#core/canonical-url.ts";
import { failure, success, type Result } from "#core/result.ts";
import type { Clipping } from "#core/clipping.ts";
import { addArticle, findArticle, readArticle } from "#library/articles.ts";
import { writeRules } from "#library/rules.ts";
import type { Library } from "#library/schema.ts";
import { emptyLibrary } from "#library/testing/empty-library.ts";
import { refuseWrites } from "#library/testing/refuse-writes.ts";
import { sampleClipping } from "#library/testing/sample-clipping.ts";
import { browser } from "#platform/browser.ts";
import english from "#i18n/_locales/en/messages.json";

/** An event of the browser's, that a test fires. */
class Event {
  readonly listeners: ((...args: never[]) => unknown)[] = [];
  addListener = (listener: (...args: never[]) => unknown): void => void this.listeners.push(listener);
  removeListener = (): void => {};
  fire = (...args: unknown[]): void => {
    for (const listener of this.listeners) listener(...(args as never[]));
  };
}

const on = {
  message: new Event(), installed: new Event(), startup: new Event(), clicked: new Event(), command: new Event(),
  updated: new Event(), activated: new Event(), added: new Event(), removed: new Event(), settings: new Event(), alarm: new Event(),
};

/** What the button of tab 7 shows and has shown, and what that tab shows. */
const button = { text: "", title: "" };
const shown: string[] = [];
const tab: { id: number; status: string; url?: string } = { id: 7, status: "complete" };
const opened: string[] = [];
const alarms: string[] = [];
/** What a worker that was stopped has left behind. */
const left: { alarm?: object } = {};
const granted = new Set<string>();
const menu: { id: string; title: string; contexts: string[] }[] = [];
/** The page in tab 7: what it answers, and what it was asked. */
const page: { clean: (request: CleanRequest) => Result<Clipping>; readPicture: PageCalls["readPicture"] } = {
  clean: () => failure({ code: "noArticle" }),
  readPicture: async () => "shut",
};

const world = globalThis as unknown as { browser: Record<string, unknown> & { runtime: object; storage: { sync: object } }; offprintPageCalls?: unknown };
Object.assign(world.browser.runtime, { onMessage: on.message, onInstalled: on.installed, onStartup: on.startup });
Object.assign(world.browser.storage.sync, { onChanged: on.settings });
Object.assign(world.browser, {
  action: {
    getBadgeText: async () => button.text,
    setBadgeText: async ({ text }: { text: string }) => void shown.push((button.text = text)),
    setTitle: async ({ title }: { title: string }) => void (button.title = title),
    setBadgeBackgroundColor: async () => {},
    setBadgeTextColor: async () => {},
  },
  permissions: { onAdded: on.added, onRemoved: on.removed, contains: async ({ origins }: { origins: string[] }) => origins.every((each) => granted.has(each)) },
  tabs: { create: async (made: { url: string }) => void opened.push(made.url), get: async () => ({ ...tab }), query: async () => [{ ...tab }], onUpdated: on.updated, onActivated: on.activated },
  commands: { onCommand: on.command },
  alarms: { onAlarm: on.alarm, create: async (name: string) => void alarms.push(name), get: async () => left.alarm, clear: async () => true },
  contextMenus: { onClicked: on.clicked, removeAll: async () => void menu.splice(0), create: (item: (typeof menu)[number]) => void menu.push(item) },
  scripting: {
    async executeScript({ files, func, args }: { files?: string[]; func?: (...args: unknown[]) => unknown; args?: unknown[] }) {
      if (files) world.offprintPageCalls = page;
      return [{ result: await func?.(...(args ?? [])) }];
    },
  },
});

await import("./index.ts");
const { keepPicturesComing } = await import("./pictures.ts");

const url = "https://news.example/orchard";
const clipping = sampleClipping({ url });

/** What our popup asks, from where it asks it. */
const ask = (name: string, ...args: unknown[]) =>
  new Promise((resolve) => {
    for (const listener of on.message.listeners) listener(...([{ ask: name, args }, { id: "page-test", url: "/src/i18n/popup/index.html" }, resolve] as never[]));
  });

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
  Object.assign(button, { text: "", title: "" });
  shown.length = 0;
  delete tab.url;
  page.clean = () => success(clipping);
  page.readPicture = async () => "shut";
});

test("what the popup asks to save is saved, and the button says so", async () => {
  const answer = await ask("save", clipping, {}, 7);
  expect(answer).toMatchObject({ ok: true, value: { again: false } });
  expect(await findArticle(canonicalUrl(url))).toBeDefined();
  await expect.poll(() => button).toEqual({ text: "✓", title: english.badge_saved.message });
});

test("a save that fails is said on the button too: the popup may be closed by now", async () => {
  const allow = refuseWrites("bodies");
  expect(await ask("save", clipping, {}, 7)).toMatchObject({ ok: false, problem: { code: "storageFull" } });
  allow();
  await expect.poll(() => button.text).toBe("!");
  expect(button.title).toContain(english.problem_storageFull.message);
  expect(button.title).toContain(english.problem_storageFull_way.message);
  // It waits meanwhile, and is saved when there is room.
  expect(await ask("saveWaiting")).toEqual({ ok: true, value: 0 });
  expect(await findArticle(canonicalUrl(url))).toBeDefined();
});

test("a page that is saved anew waits no more: what was clipped of it before does not come over it", async () => {
  const allow = refuseWrites("bodies");
  await ask("save", clipping, {}, null);
  allow();
  const newer = { ...clipping, html: `${clipping.html}<p>Corrected since.</p>` };
  expect(await ask("save", newer, {}, null)).toMatchObject({ ok: true });
  expect(await ask("saveWaiting")).toEqual({ ok: true, value: 0 });
  const { id = "" } = (await findArticle(canonicalUrl(url))) ?? {};
  expect(await readArticle(id)).toMatchObject({ value: { html: newer.html } });
});

const notes = async () => (await library.articlePictures.toArray()).map(({ hash, absence }) => absence ?? (hash ? "kept" : "?"));

async function saveWith(picture: string): Promise<string> {
  const saved = await ask("save", { ...clipping, url: `${location.origin}/orchard`, pictures: [{ url: picture, alt: "" }] }, {}, 7);
  return (saved as { value: { id: string } }).value.id;
}

test("pictures follow the save, as far as the page may read them", async () => {
  const png = await new OffscreenCanvas(2, 2).getContext("2d")!.canvas.convertToBlob();
  const base64 = btoa(String.fromCharCode(...new Uint8Array(await png.arrayBuffer())));
  page.readPicture = async (address) => (address.endsWith("open.png") ? { type: "image/png", base64 } : "shut");
  await ask("save", { ...clipping, pictures: [{ url: `${url}/open.png`, alt: "" }, { url: `${url}/shut.png`, alt: "" }] }, {}, 7);
  await expect.poll(notes).toEqual(["kept", "shut"]);
  expect(await library.pictures.toArray()).toMatchObject([{ type: "image/png", width: 2 }]);
});

test("what the person wants is fetched when its host is allowed, whoever hears of that first", async () => {
  const far = `${location.origin}/src/ui/icons/offprint-32.png`; // our own server, as another host than the page's
  const id = await saveWith(far);
  await expect.poll(notes).toEqual(["shut"]);
  expect(await ask("keepPictures", id, [location.hostname])).toMatchObject({ ok: true });
  await expect.poll(notes).toEqual(["wanted"]);
  granted.add(`*://${location.hostname}/*`);
  on.added.fire({ origins: [...granted] });
  await expect.poll(notes).toEqual(["kept"]);
  granted.clear();
});

test("what did not come is asked for again without a permission, where the page can read it", async () => {
  page.readPicture = async () => "refused";
  const id = await saveWith(`${url}/a.png`);
  await expect.poll(notes).toEqual(["refused"]);
  const png = await new OffscreenCanvas(2, 3).getContext("2d")!.canvas.convertToBlob();
  const base64 = btoa(String.fromCharCode(...new Uint8Array(await png.arrayBuffer())));
  page.readPicture = async () => ({ type: "image/png", base64 });
  expect(await ask("askAgainForPictures", id)).toMatchObject({ ok: true });
  await expect.poll(notes).toEqual(["kept"]);
});

test("pictures that a stopped worker or browser left behind are taken up again", async () => {
  const png = await new OffscreenCanvas(3, 2).getContext("2d")!.canvas.convertToBlob();
  const base64 = btoa(String.fromCharCode(...new Uint8Array(await png.arrayBuffer())));
  await addArticle({ ...clipping, pictures: [{ url: `${url}/a.png`, alt: "" }] }, {});
  expect(await notes()).toEqual(["waiting"]);
  page.readPicture = async () => ({ type: "image/png", base64 });
  on.alarm.fire({ name: "pictures" });
  await expect.poll(notes).toEqual(["shut"]); // its tab is not known any more
  await saveWith(`${url}/a.png`);
  await expect.poll(notes).toEqual(["kept"]);
});

test("the key saves what the tab shows", async () => {
  on.command.fire("save-now", tab);
  await expect.poll(() => library.articles.count()).toBe(1); // asked first: the sign may still be that of the save before
  await expect.poll(() => button.text).toBe("✓");
});

test("where the key finds no article, the button says so and what to do", async () => {
  page.clean = () => failure({ code: "noArticle" });
  on.command.fire("save-now", tab);
  await expect.poll(() => button.text).toBe("!");
  expect(button.title).toContain(english.problem_noArticle.message);
  expect(await library.articles.count()).toBe(0);
});

test("settings that cannot be read cost nobody an article", async () => {
  const settings = vi.spyOn(browser.storage.sync, "get").mockRejectedValue(new Error("the profile is damaged"));
  on.command.fire("save-now", tab);
  await expect.poll(() => button.text).toBe("✓");
  settings.mockRestore();
});

test("the page is cleaned as the person has set it, and told no rule of another host", async () => {
  tab.url = url;
  await writeRules("##.promo\nnews.example##.mine\nelsewhere.example##.theirs");
  const asked = vi.fn<(request: CleanRequest) => Result<Clipping>>(() => success(clipping));
  page.clean = asked;
  on.command.fire("save-now", tab);
  await expect.poll(() => asked.mock.calls.length).toBe(1);
  expect(asked.mock.calls[0]?.[0]).toMatchObject({ manner: "article", off: [] });
  expect(asked.mock.calls[0]?.[0].rules).toMatchObject([".promo", { line: "news.example##.mine" }]);
});

test("the context menu offers to save the page, and what is selected", async () => {
  on.installed.fire({ reason: "chrome_update" });
  on.startup.fire();
  await expect.poll(() => menu).toMatchObject([
    { id: "save", title: english.menu_save.message, contexts: ["page"] },
    { id: "save-selection", title: english.menu_save_selection.message, contexts: ["selection"] },
  ]);
  const asked = vi.fn<(request: CleanRequest) => Result<Clipping>>(() => success(clipping));
  page.clean = asked;
  on.clicked.fire({ menuItemId: "save-selection" }, tab);
  await expect.poll(() => asked.mock.calls[0]?.[0].manner).toBe("selection");
  await expect.poll(() => button.text).toBe("✓");
});

test("the sign goes when the tab goes to another page", async () => {
  await ask("markSaved", 7);
  expect(button.text).toBe("✓");
  on.updated.fire(7, { status: "loading" }, tab);
  await expect.poll(() => button).toEqual({ text: "", title: english.action_title.message });
});

test("the sign stays while a saved page moves within itself, and goes when it becomes another", async () => {
  await addArticle(clipping, {});
  tab.url = `${url}#gate`;
  on.updated.fire(7, { status: "loading" }, tab);
  await expect.poll(() => shown).toEqual(["✓"]);
  tab.url = "https://news.example/barn";
  on.updated.fire(7, { status: "complete" }, tab);
  await expect.poll(() => shown).toEqual(["✓", ""]);
});

test("with `tabs` granted the sign stands on every saved page, and goes with the grant", async () => {
  await addArticle(clipping, {});
  tab.url = url;
  on.added.fire({ permissions: ["tabs"] });
  await expect.poll(() => button.text).toBe("✓");
  on.removed.fire({ permissions: ["tabs"] });
  await expect.poll(() => button.text).toBe("");
  on.activated.fire({ tabId: 7 });
  await expect.poll(() => button.text).toBe("✓");
});

test("looking at a tab does not take the sign of a failure off it", async () => {
  page.clean = () => failure({ code: "noArticle" });
  tab.url = "https://news.example/barn";
  on.command.fire("save-now", tab);
  await expect.poll(() => shown).toEqual(["…", "!"]);
  await addArticle(clipping, {});
  on.activated.fire({ tabId: 7 });
  on.updated.fire(7, { status: "complete" }, tab);
  tab.url = url;
  on.activated.fire({ tabId: 7 });
  await expect.poll(() => shown.at(-1)).toBe("✓");
  expect(shown).not.toContain("");
});

test("housekeeping empties the trash of what has been there for its time, and folds what is left of search words", async () => {
  const saved = await addArticle(clipping, {});
  const id = saved.ok ? saved.value.id : expect.fail(saved.problem.code);
  await library.articles.update(id, { place: "trash", trashedAt: 1, facets: ["place:trash"] });
  const today = Math.floor(Date.now() / 86_400_000);
  await browser.storage.local.set({ "days-seen": [7, 6, 5, 4, 3, 2, 1].map((ago) => today - ago) });
  on.installed.fire({ reason: "chrome_update" });
  await vi.waitFor(() => expect(alarms).toContain("housekeeping"));
  on.alarm.fire({ name: "another" });
  on.alarm.fire({ name: "housekeeping" });
  await vi.waitFor(async () => expect(await Promise.all([library.articles.count(), library.freshWords.count()])).toEqual([0, 0]));
});

test("a new person is greeted once, and nobody after an update", async () => {
  on.installed.fire({ reason: "update" });
  on.installed.fire({ reason: "install" });
  await vi.waitFor(() => expect(opened).toHaveLength(1));
  on.installed.fire({ reason: "install" });
  await new Promise((done) => setTimeout(done, 50));
  expect(opened.filter((each) => each.endsWith("reader/index.html#/welcome"))).toHaveLength(1);
});

test("whatever wakes a worker that was stopped in the midst of pictures, it goes on with them", async () => {
  await addArticle({ ...clipping, pictures: [{ url: `${url}/a.png`, alt: "" }] }, {});
  expect(await notes()).toEqual(["waiting"]);
  left.alarm = { name: "pictures" };
  keepPicturesComing();
  await expect.poll(notes).toEqual(["shut"]);
  delete left.alarm;
});
