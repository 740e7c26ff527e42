import { expect, test } from "vitest";
import { inLargePieces } from "./large-pieces.ts";

/** What a stream is given, by the length of each piece; it breaks with the piece of that number. */
function sinkOf(breaksAt = Infinity) {
  const heard: (number | string)[] = [];
  const bytes: number[] = [];
  const sink = new WritableStream<Uint8Array>({
    write(piece) {
      if (heard.length === breaksAt) throw new Error("full");
      heard.push(piece.length);
      bytes.push(...piece.subarray(0, 3));
    },
    close: () => void heard.push("closed"),
    abort: (reason) => void heard.push(`aborted: ${reason}`),
  });
  return { sink, heard, bytes };
}

test("small pieces are handed on together and in order, the last when it is closed", async () => {
  const { sink, heard, bytes } = sinkOf();
  const writer = inLargePieces(sink).getWriter();
  const part = new Uint8Array(700_000);
  for (let at = 1; at <= 3; at++) await writer.write(part.fill(at));
  await writer.close();
  expect(heard).toEqual([1_400_000, 700_000, "closed"]);
  expect(bytes).toEqual([1, 1, 1, 3, 3, 3]);
});

test("a sink that breaks is told to whoever writes, and one that is given up is given up", async () => {
  const broken = inLargePieces(sinkOf(0).sink).getWriter();
  broken.closed.catch(() => {});
  await expect(broken.write(new Uint8Array(2_000_000))).rejects.toThrow("full");
  const { sink, heard } = sinkOf();
  await inLargePieces(sink).abort("enough");
  expect(heard).toEqual(["aborted: enough"]);
});
