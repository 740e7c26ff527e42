import { expect, test } from "vitest";
import { pack, packLedger, unpack, unpackLedger } from "./packed.ts";
import { sampleRemoval } from "./testing/sample-clipping.ts";

test.each(["", "dew", "سیب 🍎 \u0000 \u2028", "pears ".repeat(200_000)])("text comes back as it was (%#)", async (text) => {
  expect(await unpack(await pack(text))).toBe(text);
});

test("a ledger comes back as it was, half characters included", async () => {
  const removed = [sampleRemoval({ text: "cut \ud83c in two", place: { path: [0, 3], after: 2, offset: 7 } })];
  expect(await unpackLedger(await packLedger(removed))).toEqual(removed);
});

test("a long article takes far less room than its text", async () => {
  const text = Array.from({ length: 2_000 }, (_, n) => `<p>Row ${n} of the orchard bore well.</p>`).join("");
  expect((await pack(text)).byteLength).toBeLessThan(text.length / 4);
});

test("bytes that were damaged are no text", async () => {
  const bytes = await pack("dew on the orchard, dew on the barn");
  bytes.set([0, 0, 0, 0], 12);
  await expect(unpack(bytes)).rejects.toThrow();
  await expect(unpack(new Uint8Array())).rejects.toThrow();
});
