import { afterEach, expect, test, vi } from "vitest";
import { mostPixels } from "#core/picture-caps.ts";
import { soundPicture } from "./sound-picture.ts";

afterEach(() => vi.restoreAllMocks());

/** The beginning of a PNG of such a size. */
function headOf(width: number, height: number): Blob {
  const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, ...new Uint8Array(30)]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return new Blob([bytes]);
}

test("pictures that come at once are never decoded to more than the largest may take, and all of them are decoded", async () => {
  let [now, most, decoded] = [0, 0, 0];
  vi.spyOn(globalThis, "createImageBitmap").mockImplementation(async () => {
    most = Math.max(most, (now += 25_000_000));
    await new Promise((resolve) => setTimeout(resolve, 1));
    now -= 25_000_000;
    if (++decoded % 3 === 0) throw new DOMException("no picture", "InvalidStateError");
    return { width: 5_000, height: 5_000, close: () => {} };
  });
  const all = await Promise.all(Array.from({ length: 12 }, () => soundPicture(headOf(5_000, 5_000))));
  expect([decoded, most <= mostPixels, most > 25_000_000]).toEqual([12, true, true]);
  expect(all.filter((each) => each === "notAPicture")).toHaveLength(4);
});
