import { expect, test } from "vitest";
import { ReadAhead } from "./read-ahead.ts";

const mebibyte = 1024 * 1024;
const bytes = Uint8Array.from({ length: 3 * mebibyte }, (_, place) => place % 251);

/** How often a file is read from. */
function counted() {
  const file = new Blob([bytes]);
  let reads = 0;
  const slice = file.slice.bind(file);
  file.slice = (...args) => (reads++, slice(...args));
  return { reader: new ReadAhead(file), reads: () => reads };
}

test.each([[0, 10], [5, mebibyte], [mebibyte - 3, 6], [3 * mebibyte - 4, 4], [100, 2 * mebibyte], [3 * mebibyte - 2, 10], [0, 0]])("from byte %d on, %d bytes are those of the file", async (index, length) => {
  const { reader } = counted();
  await reader.readUint8Array(300, 7);
  expect(Buffer.compare(await reader.readUint8Array(index, length), bytes.subarray(index, index + length))).toBe(0);
});

test("pieces that stand near one another are read at once, by several who are at other places, too", async () => {
  const { reader, reads } = counted();
  for (let piece = 0; piece < 200; piece++) await Promise.all([reader.readUint8Array(piece * 100, 90), reader.readUint8Array(2 * mebibyte + piece * 100, 90)]);
  expect(reads()).toBe(2);
});

test("what could not be read is read again", async () => {
  const { reader } = counted();
  const read = Blob.prototype.arrayBuffer;
  Blob.prototype.arrayBuffer = () => Promise.reject(new Error("not now"));
  await expect(reader.readUint8Array(0, 5)).rejects.toThrow("not now");
  Blob.prototype.arrayBuffer = read;
  expect(await reader.readUint8Array(0, 5)).toEqual(bytes.slice(0, 5));
});
