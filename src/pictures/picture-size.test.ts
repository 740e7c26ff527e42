import { expect, test } from "vitest";
import { pictureSize } from "./picture-size.ts";

const ascii = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));
const big = (value: number, bytes: number): number[] => Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** (bytes - 1 - at)) % 256);
const little = (value: number, bytes: number): number[] => big(value, bytes).toReversed();
const box = (name: string, ...parts: readonly (readonly number[])[]): number[] => {
  const inside = parts.flat();
  return [...big(inside.length + 8, 4), ...ascii(name), ...inside];
};

/** Headers alone, as each kind writes them. */
const headers: Readonly<Record<string, (width: number, height: number) => number[]>> = {
  "image/png": (width, height) => [0x89, ...ascii("PNG\r\n"), 0x1a, 0x0a, ...big(13, 4), ...ascii("IHDR"), ...big(width, 4), ...big(height, 4), 8, 6, 0, 0, 0],
  "image/jpeg": (width, height) => [0xff, 0xd8, 0xff, 0xe1, ...big(200, 2), ...Array<number>(198).fill(0), 0xff, 0xc2, ...big(17, 2), 8, ...big(height, 2), ...big(width, 2), 3],
  "image/gif": (width, height) => [...ascii("GIF89a"), ...little(width, 2), ...little(height, 2), 0, 0, 0],
  "image/webp": (width, height) => [...ascii("RIFF"), ...little(100, 4), ...ascii("WEBPVP8X"), ...little(10, 4), 0, 0, 0, 0, ...little(width - 1, 3), ...little(height - 1, 3)],
  "image/bmp": (width, height) => [...ascii("BM"), ...Array<number>(16).fill(0), ...little(width, 4), ...little(2 ** 32 - height, 4)],
  "image/avif": (width, height) => [
    ...box("ftyp", ascii("avif"), big(0, 4), ascii("mif1")),
    ...box("meta", big(0, 4), box("pitm", big(0, 4), big(1, 2)), box("iprp", box("ipco", box("ispe", big(0, 4), big(width, 4), big(height, 4))), box("ipma", big(0, 4), big(1, 4), big(1, 2), [1, 1]))),
  ],
};

test.each(Object.entries(headers))("the header of a picture of type %s says how large it becomes", (type, header) => {
  expect(pictureSize(Uint8Array.from(header(30_000, 20_000)), type)).toMatchObject({ width: 30_000, height: 20_000 });
});

test.each(Object.entries(headers))("one of type %s that is cut off within its header says nothing, wherever it ends", (type, header) => {
  const whole = header(30_000, 20_000);
  for (let end = 0; end < whole.length - 13; end++) expect(pictureSize(Uint8Array.from(whole.slice(0, end)), type)).toBeNull();
});

test("a part of a larger buffer is read as what it is", () => {
  const whole = Uint8Array.from([7, 7, 7, ...headers["image/bmp"]!(30, 20)]);
  expect(pictureSize(whole.subarray(3), "image/bmp")).toEqual({ width: 30, height: 20 });
});

const frame = (left: number, top: number, width: number, height: number): number[] => [0x2c, ...[left, top, width, height].flatMap((each) => little(each, 2)), 0x81, ...Array<number>(12).fill(0), 2, 3, 1, 2, 3, 0];

test("a GIF is as large as its frames reach, where its header says less", () => {
  const header = [...ascii("GIF89a"), 1, 0, 1, 0, 0x80, 0, 0, ...Array<number>(6).fill(0)];
  const comment = [0x21, 0xfe, 2, 0x2c, 0x2c, 0];
  const whole = [...header, ...comment, ...frame(0, 0, 20, 700), ...frame(5_000, 0, 25_000, 10), 0x3b];
  expect(pictureSize(Uint8Array.from(whole), "image/gif")).toEqual({ width: 30_000, height: 700 });
  expect(pictureSize(Uint8Array.from([...header, ...comment, ...frame(0, 0, 1, 1)]), "image/gif")).toEqual({ width: 1, height: 1 });
  for (let end = 19; end < whole.length; end++) expect(pictureSize(Uint8Array.from(whole.slice(0, end)), "image/gif")?.width).toBeGreaterThan(0);
});
