import { beforeEach, expect, test } from "vitest";
import type { ArticleId } from "#core/article.ts";
import { caps } from "#core/caps.ts";
import { failure, success, type Result } from "#core/result.ts";
import { addArticle } from "#library/articles.ts";
import { deleteForGood } from "#library/organise.ts";
import { purgeGone } from "#library/purge.ts";
import { keptPictures } from "#library/pictures.ts";
import type { Library } from "#library/schema.ts";
import { emptyLibrary } from "#library/testing/empty-library.ts";
import { sampleClipping } from "#library/testing/sample-clipping.ts";
import { keepPictures } from "./keep.ts";

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

const reading = (pages: Record<string, Blob | null>) => async (url: string): Promise<Result<Blob | null>> => success(pages[url.slice(address("").length)] ?? null);

test.each(["image/png", "image/jpeg", "image/webp"])("a picture of type %s is kept as it came, with its size", async (type) => {
  const picture = await drawn(type, "teal");
  const id = await save("a");
  await keepPictures(id, reading({ a: picture }));
  expect(await library.pictures.toArray()).toMatchObject([{ type, width: 4, height: 3, bytes: picture.size }]);
  const kept = (await keptPictures(id)).get(address("a"))!;
  expect(kept.type).toBe(type);
  expect(new Uint8Array(await kept.arrayBuffer())).toEqual(new Uint8Array(await picture.arrayBuffer()));
});

test("what is no picture is not kept, whatever it says it is, and the reason is noted", async () => {
  const id = await save("page", "svg", "half", "large", "shut", "good");
  const png = await drawn("image/png", "teal");
  await keepPictures(
    id,
    reading({
      page: new Blob(["<!doctype html><title>403</title>"], { type: "image/png" }),
      svg: new Blob(["<svg xmlns='http://www.w3.org/2000/svg'/>"], { type: "image/svg+xml" }),
      half: png.slice(0, 20, "image/png"),
      large: new Blob([png, new Uint8Array(caps.picture)], { type: "image/png" }),
      shut: null,
      good: png,
    }),
  );
  expect(await notes()).toEqual({ page: "notAPicture", svg: "notAPicture", half: "notAPicture", large: "tooLarge", shut: "unreadable", good: "kept" });
});

test("a type that the page made up is not believed", async () => {
  const id = await save("a");
  await keepPictures(id, reading({ a: new Blob([await drawn("image/png", "teal")], { type: "text/html" }) }));
  expect((await keptPictures(id)).get(address("a"))?.type).toBe("image/png");
});

test("when the tab goes away, the rest is noted and not asked for", async () => {
  const id = await save("a", "b", "c");
  const asked: string[] = [];
  await keepPictures(id, async (url) => {
    asked.push(url);
    return asked.length === 1 ? success(await drawn("image/png", "teal")) : failure({ code: "pageGone" });
  });
  expect(asked).toHaveLength(2);
  expect(Object.values(await notes()).toSorted()).toEqual(["kept", "pageGone", "pageGone"]);
});

test("a picture that is here is not read again", async () => {
  const id = await save("a");
  await keepPictures(id, reading({ a: await drawn("image/png", "teal") }));
  await save("a", "b");
  const asked: string[] = [];
  await keepPictures(id, async (url) => {
    asked.push(url);
    return success(null);
  });
  expect(asked).toEqual([address("b")]);
});

test("an article that is deleted meanwhile gets no pictures", async () => {
  const id = await save("a", "b");
  await keepPictures(id, async () => {
    await deleteForGood([id]);
    await purgeGone();
    return success(await drawn("image/png", "teal"));
  });
  expect([await library.pictures.count(), await library.articlePictures.count()]).toEqual([0, 0]);
});
