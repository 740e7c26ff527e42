import "./tokens.css";
import "./base.css";
import { render } from "preact";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { MissingPicture } from "#core/absence.ts";
import { loadWords, t } from "#i18n/index.ts";
import { safeNodes } from "#sanitise/at-the-glass.ts";
import { Prose } from "./prose.tsx";

const place = document.createElement("div");
const far = "https://img.quillmere.example/boat.png";

beforeAll(loadWords);
beforeEach(() => document.body.append(place));
afterEach(() => {
  render(null, place);
  place.remove();
});

interface Shown {
  readonly lang?: string | null;
  readonly dir?: "ltr" | "rtl";
  readonly pictures?: ReadonlyMap<string, string>;
}

function show(html: string, { lang = "en", dir = "ltr", pictures }: Shown = {}): HTMLElement {
  const nodes = safeNodes(html);
  render(<Prose nodes={nodes} lang={lang} dir={dir} {...(pictures && { pictures })} />, place);
  return place.querySelector<HTMLElement>(".prose") ?? expect.fail("no prose");
}

async function drawn(): Promise<string> {
  const canvas = new OffscreenCanvas(40, 30);
  canvas.getContext("2d")?.fillRect(0, 0, 40, 30);
  return URL.createObjectURL(await canvas.convertToBlob());
}

test("an article says its own language and direction, whatever the page around it speaks", () => {
  const prose = show("<p>سفید کشتی</p>", { lang: "ur", dir: "rtl" });
  expect([prose.lang, prose.dir]).toEqual(["ur", "rtl"]);
});

test("an article whose language is not known does not take on ours", () => {
  expect(show("<p>umbra tellon</p>", { lang: null }).getAttribute("lang")).toBe("");
});

/** Height of a line, in heights of its letters. */
const leading = (prose: HTMLElement) => Number.parseFloat(getComputedStyle(prose).lineHeight) / Number.parseFloat(getComputedStyle(prose).fontSize);

test("Urdu is set in Nastaliq, with more room between the lines than Latin", () => {
  const latin = leading(show("<p>boat</p>"));
  const urdu = show("<p>کشتی</p>", { lang: "ur", dir: "rtl" });
  expect(getComputedStyle(urdu).fontFamily).toContain("Nastaliq");
  expect(leading(urdu)).toBeGreaterThan(latin + 0.4);
});

test("a picture that is not kept gives its words and a link to where it is, and is not asked for", () => {
  const prose = show(`<figure><img src="${far}" alt="A boat in fog"><figcaption>The first crossing</figcaption></figure>`);
  const link = prose.querySelector<HTMLAnchorElement>(".missing-picture a");
  expect(prose.querySelector("img[src]")).toBeNull();
  expect(prose.textContent).toContain("A boat in fog");
  expect(prose.textContent).toContain("The first crossing");
  expect([link?.href, link?.rel, link?.textContent]).toEqual([far, "noopener noreferrer", "Open it at img.quillmere.example"]);
});

test("the way to a missing picture stands beside the link around it, not inside", () => {
  const prose = show(`<p><a href="https://quillmere.example/large"><img src="${far}" alt="A boat"></a></p>`);
  expect(prose.querySelector("a a")).toBeNull();
  expect([...prose.querySelectorAll("a")].map(({ href }) => href)).toEqual([far]);
});

test("a missing picture as small as a letter leaves its words in the sentence", () => {
  const prose = show(`<p>Well <img src="${far}" alt="☺" width="16" height="16"> then</p>`);
  expect(prose.textContent).toBe("Well ☺ then");
});

test("a kept picture is shown from our own store, with what it says", async () => {
  const own = await drawn();
  const prose = show(`<p><img src="${far}" alt="A boat"></p>`, { pictures: new Map([[far, own]]) });
  const picture = prose.querySelector("img");
  await picture?.decode();
  expect([picture?.src, picture?.alt, picture?.naturalWidth, picture?.hidden]).toEqual([own, "A boat", 40, false]);
  expect(prose.querySelector(".missing-picture")).toBeNull();
});

test("a picture that is kept while one reads takes its place, and the rest stays as it is", async () => {
  const nodes = safeNodes(`<p id="x">First</p><p><img src="${far}" alt="A boat"></p>`);
  render(<Prose nodes={nodes} lang="en" dir="ltr" />, place);
  const first = place.querySelector("p");
  render(<Prose nodes={nodes} lang="en" dir="ltr" pictures={new Map([[far, await drawn()]])} />, place);
  await vi.waitFor(() => expect(place.querySelector("img[src]")).not.toBeNull());
  expect(place.querySelector("p")).toBe(first);
});

test("a picture on screen stays the same when the text around it changes", async () => {
  const pictures = new Map([[far, await drawn()]]);
  const before = show(`<p><img src="${far}" alt="A boat"></p>`, { pictures }).querySelector("img");
  await before?.decode();
  const after = show(`<p>New.</p><p><img src="${far}" alt="A boat"></p>`, { pictures });
  expect(after.querySelector("img")).toBe(before);
});

test("a wide table scrolls inside itself and is reached by keyboard, a narrow one is no stop", async () => {
  const wide = `<table><caption>Crossings</caption><tr>${"<td>Monday&nbsp;morning</td>".repeat(20)}</tr></table>`;
  const prose = show(`${wide}<table><tr><td>1</td></tr></table>`);
  const [first, second] = prose.querySelectorAll<HTMLElement>(".scroller");
  await vi.waitFor(() => expect(first?.tabIndex).toBe(0));
  expect([first?.getAttribute("aria-label"), second?.getAttribute("aria-label")]).toEqual(["Crossings", "Table"]);
  expect(second?.hasAttribute("tabindex")).toBe(false);
  expect(prose.scrollWidth).toBeLessThanOrEqual(prose.clientWidth);
});

test("a line holds about 66 letters, each of about half its size, whichever fonts there are", () => {
  const prose = show("<p>The council has been offered a turnstile.</p>");
  const { maxWidth, fontSize } = getComputedStyle(prose);
  const letters = Number.parseFloat(maxWidth) / (Number.parseFloat(fontSize) / 2);
  expect(letters).toBeGreaterThan(60);
  expect(letters).toBeLessThan(72);
});

test("a footnote's link leads to the footnote, and the address bar goes on saying which article this is", () => {
  const prose = show(`<p>Nine years<sup><a href="#offprint-1">1</a></sup></p><ol><li id="offprint-1">Or ten.</li></ol>`);
  const before = location.href;
  prose.querySelector("a")?.click();
  expect(document.activeElement?.textContent).toBe("Or ten.");
  expect(location.href).toBe(before);
});

test("a paragraph reads in the direction it is written in, whatever its page says and however it begins", () => {
  const prose = show("<p>Quillmere شہر کی بندرگاہ پر سفید کشتی آئی۔</p><p>The boat is called کشتی here.</p><ul><li>سفید کشتی</li></ul><p dir=rtl>Only Latin words</p><p>12</p>");
  expect([...prose.querySelectorAll("p, li")].map((each) => getComputedStyle(each).direction)).toEqual(["rtl", "ltr", "rtl", "ltr", "ltr"]);
  const turned = show("<p>سفید کشتی</p><blockquote><p>A Latin quotation.</p></blockquote>", { lang: "ur", dir: "rtl" });
  expect([...turned.querySelectorAll("p")].map((each) => getComputedStyle(each).direction)).toEqual(["rtl", "ltr"]);
});

test("a picture that is not kept says why", () => {
  const nodes = safeNodes(`<p><img src="${far}" alt="A boat"></p>`);
  render(<Prose nodes={nodes} lang="en" dir="ltr" missing={[{ url: far, absence: "refused", isPutOff: false }]} />, place);
  expect(place.querySelector(".missing-picture")?.textContent).toContain(t("reader_picture_missing_why", t("absence_refused")));
});

test("before it is known whether a picture is kept, nothing is said of it; while it is on its way, that", () => {
  const nodes = safeNodes(`<p><img src="${far}" alt="A boat"></p>`);
  const draw = (pictures: ReadonlyMap<string, string> | null, missing: readonly MissingPicture[] | null) => render(<Prose nodes={nodes} lang="en" dir="ltr" pictures={pictures} missing={missing} />, place);
  const said = () => place.querySelector<HTMLElement>(".missing-picture")?.innerText.split(/\n+| · /)[1];
  draw(null, null);
  expect(place.querySelector(".missing-picture-way")?.checkVisibility({ visibilityProperty: true })).toBe(false);
  expect(place.textContent).not.toContain(t("reader_picture_missing"));
  draw(new Map(), null);
  expect(said()).toBeUndefined();
  draw(new Map(), [{ url: far, absence: "waiting", isPutOff: false }]);
  expect(said()).toBe(t("reader_picture_coming"));
  draw(new Map(), []); // it has been kept this moment
  expect(said()).toBe(t("reader_picture_coming"));
  draw(new Map(), [{ url: far, absence: "waiting", isPutOff: true }]);
  expect(said()).toBe(t("reader_picture_missing_why", t("absence_waiting")));
});

test("a picture narrower than the lines begins where its caption does, from the right too", async () => {
  const kept = new Map([[far, await drawn()]]);
  const figure = `<figure><img src="${far}" alt="A boat in fog"><figcaption>The first crossing of the year, in words enough for a line</figcaption></figure>`;
  for (const [lang, dir, edge] of [["en", "ltr", "left"], ["he", "rtl", "right"]] as const) {
    const prose = show(figure, { lang, dir, pictures: kept });
    const [picture, caption] = [await vi.waitUntil(() => prose.querySelector("img")), prose.querySelector("figcaption")];
    await vi.waitUntil(() => picture.getBoundingClientRect().width > 0);
    expect(picture.getBoundingClientRect()[edge]).toBe(caption?.getBoundingClientRect()[edge]);
  }
});
