import { beforeEach, expect, test, vi } from "vitest";
import type { ArticleId } from "#core/article.ts";
import { defaultPictureCaps } from "#core/picture-caps.ts";
import { addArticle } from "#library/articles.ts";
import { deleteForGood } from "#library/organise.ts";
import { purgeGone } from "#library/purge.ts";
import { keptPictures } from "#library/pictures.ts";
import type { Library } from "#library/schema.ts";
import { emptyLibrary } from "#library/testing/empty-library.ts";
import { sampleClipping } from "#library/testing/sample-clipping.ts";
import { keepWaitingPictures, type Asked, type Sources } from "./keep.ts";

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});

const address = (name: string) => `https://pictures.example/${name}`;

async function drawn(type: string, colour: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(4, 3);
  const pen = canvas.getContext("2d")!;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 4, 3);
  return await canvas.convertToBlob({ type });
}

async function save(...names: string[]): Promise<ArticleId> {
  const saved = await addArticle(sampleClipping({ pictures: names.map((name) => ({ url: address(name), alt: "" })) }), {});
  if (!saved.ok) throw new Error(saved.problem.code);
  return saved.value.id;
}

/** What is noted of each picture. */
async function notes(): Promise<Record<string, string>> {
  const rows = await library.articlePictures.toArray();
  return Object.fromEntries(rows.map(({ url, hash, absence }) => [url.slice(address("").length), absence ?? (hash ? "kept" : "?")]));
}

const name = (url: string) => url.slice(url.lastIndexOf("/") + 1);

/** Where pictures come from in a test: what the page may read, and what the network gives of hosts that are allowed. */
function from(page: Record<string, Asked>, network: Record<string, Asked> = {}): Sources & { readonly asked: string[] } {
  const asked: string[] = [];
  const shut: Asked = { is: "absent", why: "shut" };
  return {
    asked,
    fromPage: async ({ url }) => (asked.push(`page ${name(url)}`), page[name(url)] ?? shut),
    mayFetch: async () => Object.keys(network).length > 0,
    fromNetwork: async (url) => (asked.push(`network ${name(url)}`), network[name(url)] ?? { is: "busy", pause: 0 }),
  };
}

const given = (blob: Blob): Asked => ({ is: "picture", blob });
const caps = defaultPictureCaps;

test.each(["image/png", "image/jpeg", "image/webp"])("a picture of type %s is kept as it came, with its size", async (type) => {
  const picture = await drawn(type, "teal");
  const id = await save("a");
  expect(await keepWaitingPictures(from({ a: given(picture) }), caps)).toBeNull();
  expect(await library.pictures.toArray()).toMatchObject([{ type, width: 4, height: 3, bytes: picture.size }]);
  const kept = (await keptPictures(id)).get(address("a"))!;
  expect(kept.type).toBe(type);
  expect(new Uint8Array(await kept.arrayBuffer())).toEqual(new Uint8Array(await picture.arrayBuffer()));
});

test("a picture of which something unexpected comes is asked for later, and keeps no other from being kept", async () => {
  await save("odd", "good");
  const sources = from({ good: given(await drawn("image/png", "teal")) });
  const surprised: Sources = { ...sources, fromPage: (picture, most) => (name(picture.url) === "odd" ? Promise.reject(new Error("who knows")) : sources.fromPage(picture, most)) };
  expect(await keepWaitingPictures(surprised, caps)).toBeGreaterThan(Date.now());
  expect(await notes()).toEqual({ odd: "waiting", good: "kept" });
});

test("a picture that says it unfolds to more than a browser should be given is not decoded, and that is the reason noted", async () => {
  await save("bomb", "good");
  const png = await drawn("image/png", "teal");
  const bytes = new Uint8Array(await png.arrayBuffer());
  new DataView(bytes.buffer).setUint32(16, 30_000);
  new DataView(bytes.buffer).setUint32(20, 30_000);
  const decode = vi.spyOn(globalThis, "createImageBitmap");
  await keepWaitingPictures(from({ bomb: given(new Blob([bytes])), good: given(png) }), caps);
  expect(await notes()).toEqual({ bomb: "tooManyPixels", good: "kept" });
  expect(decode).toHaveBeenCalledTimes(1);
  decode.mockRestore();
});

test("what is no picture is not kept, whatever it says it is, and the reason is noted", async () => {
  await save("page", "svg", "half", "large", "shut", "no", "good");
  const png = await drawn("image/png", "teal");
  const page: Record<string, Asked> = {
    page: given(new Blob(["<!doctype html><title>403</title>"], { type: "image/png" })),
    svg: given(new Blob(["<svg xmlns='http://www.w3.org/2000/svg'/>"], { type: "image/svg+xml" })),
    half: given(png.slice(0, 20, "image/png")),
    large: { is: "absent", why: "tooLarge" },
    no: { is: "absent", why: "refused" },
    good: given(png),
  };
  await keepWaitingPictures(from(page), caps);
  expect(await notes()).toEqual({ page: "notAPicture", svg: "notAPicture", half: "notAPicture", large: "tooLarge", shut: "shut", no: "refused", good: "kept" });
});

test("a type that the page made up is not believed", async () => {
  const id = await save("a");
  await keepWaitingPictures(from({ a: given(new Blob([await drawn("image/png", "teal")], { type: "text/html" })) }), caps);
  expect((await keptPictures(id)).get(address("a"))?.type).toBe("image/png");
});

test("what the page may not read is fetched where its host is allowed, and only then", async () => {
  await save("a");
  const shut = from({});
  await keepWaitingPictures(shut, caps);
  expect([shut.asked, await notes()]).toEqual([["page a"], { a: "shut" }]);
  await save("a");
  const open = from({}, { a: given(await drawn("image/png", "teal")) });
  await keepWaitingPictures(open, caps);
  expect([open.asked, await notes()]).toEqual([["network a"], { a: "kept" }]);
});

test("a host that lends only to the page is asked by the page, should it refuse us", async () => {
  await save("a", "b");
  const no: Asked = { is: "absent", why: "refused" };
  const sources = from({ a: given(await drawn("image/png", "teal")) }, { a: no, b: no });
  await keepWaitingPictures(sources, caps);
  expect(await notes()).toEqual({ a: "kept", b: "refused" });
});

test("a picture of the page's own host is asked for by the page first", async () => {
  await addArticle(sampleClipping({ url: address("story"), pictures: [{ url: address("a"), alt: "" }] }), {});
  const sources = from({}, { a: given(await drawn("image/png", "teal")) });
  await keepWaitingPictures(sources, caps);
  expect([sources.asked, await notes()]).toEqual([["page a", "network a"], { a: "kept" }]);
});

test("a server that says no to the page is not asked a second time", async () => {
  await save("a");
  const sources = from({ a: { is: "absent", why: "refused" } });
  await keepWaitingPictures(sources, caps);
  expect([sources.asked, await notes()]).toEqual([["page a"], { a: "refused" }]);
});

test("a page from outside has no host of the person's own network asked", async () => {
  const saved = await addArticle(sampleClipping({ pictures: [{ url: "http://192.168.1.1/a", alt: "" }] }), {});
  expect(saved.ok).toBe(true);
  const sources = from({}, { a: given(await drawn("image/png", "teal")) });
  await keepWaitingPictures(sources, caps);
  expect(sources.asked).toEqual([]);
  expect(await library.articlePictures.toArray()).toMatchObject([{ absence: "ownNetwork" }]);
});

test.each(["https://*/a", "https://*.com/a", "https://%2A.example/a"])("no host is made of an address with a star for one (%s): a permission for it would be one for others", async (url) => {
  await addArticle(sampleClipping({ pictures: [{ url, alt: "" }] }), {});
  const sources = from({}, { a: given(await drawn("image/png", "teal")) });
  await keepWaitingPictures(sources, caps);
  expect(sources.asked).toEqual([]);
  expect(await library.articlePictures.toArray()).toMatchObject([{ absence: "refused" }]);
});

test("what does not come is asked for a few times, later and later, as late as the server wishes, and then given up", async () => {
  await save("a");
  const wishes = [0, 900_000, 0, 0];
  let now = Date.now();
  const waits: (number | null)[] = [];
  for (const pause of wishes) {
    const next = await keepWaitingPictures(from({ a: { is: "busy", pause } }), caps, () => now);
    waits.push(next === null ? null : next - now);
    now = next ?? now;
  }
  expect(waits).toEqual([30_000, 900_000, 3_600_000, null]);
  expect(await notes()).toEqual({ a: "unreachable" });
});

test("without a network nothing is counted against a picture, and nothing is given up", async () => {
  await save("a");
  const offLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  let now = Date.now();
  for (let time = 0; time < 6; time += 1) now = (await keepWaitingPictures(from({ a: { is: "busy", pause: 0 } }), caps, () => now)) ?? expect.fail("given up");
  offLine.mockRestore();
  expect(await library.articlePictures.toArray()).toMatchObject([{ absence: "waiting", tries: 0 }]);
});

test("the caps strike one picture and the article's whole", async () => {
  await save("a", "b");
  const [one, other] = [await drawn("image/png", "teal"), await drawn("image/png", "coral")];
  await keepWaitingPictures(from({ a: given(one), b: given(other) }), { picture: 10_000, article: one.size + 1 });
  expect(Object.values(await notes()).toSorted()).toEqual(["kept", "tooMuch"]);
});

test("a picture that is here is not asked for again", async () => {
  const picture = given(await drawn("image/png", "teal"));
  await save("a");
  await keepWaitingPictures(from({ a: picture }), caps);
  await save("a", "b");
  const sources = from({ b: picture });
  await keepWaitingPictures(sources, caps);
  expect(sources.asked).toEqual(["page b"]);
});

test("an article that is deleted meanwhile gets no pictures", async () => {
  const id = await save("a", "b");
  const sources = from({});
  await keepWaitingPictures({ ...sources, fromPage: async () => {
    await deleteForGood([id]);
    await purgeGone();
    return given(await drawn("image/png", "teal"));
  } }, caps);
  expect([await library.pictures.count(), await library.articlePictures.count()]).toEqual([0, 0]);
});

function full(): never {
  throw new DOMException("full", "QuotaExceededError");
}

test("where nothing can be written down, nobody is asked without end", async () => {
  await save("a");
  library.articlePictures.hook("updating", full);
  const sources = from({});
  const next = await keepWaitingPictures(sources, caps);
  library.articlePictures.hook("updating").unsubscribe(full);
  expect([sources.asked, next !== null]).toEqual([["page a"], true]);
});
