import type { Removal } from "#core/removal.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** How text is stored: UTF-8 under gzip is 1; a better way gets the next number. */
export const format = 1;

export const pack = (text: string): Promise<Bytes> => through(new CompressionStream("gzip"), new TextEncoder().encode(text));

/** @throws TypeError when the bytes are damaged */
export const unpack = async (bytes: Bytes): Promise<string> => new TextDecoder("utf-8", { ignoreBOM: true }).decode(await through(new DecompressionStream("gzip"), bytes));

export const packLedger = (removed: readonly Removal[]): Promise<Bytes> => pack(JSON.stringify(removed));

/** @throws TypeError or SyntaxError when the bytes are damaged */
export const unpackLedger = async (entries: Bytes): Promise<readonly Removal[]> => JSON.parse(await unpack(entries)) as readonly Removal[];

/** Straight in and out: a Blob on the way would go through the browser’s own process. */
async function through({ readable, writable }: GenericTransformStream, bytes: Bytes): Promise<Bytes> {
  const writer = writable.getWriter();
  const [whole] = await Promise.all([collected(readable), writer.write(bytes).then(() => writer.close())]);
  return whole;
}

async function collected(stream: ReadableStream<Bytes>): Promise<Bytes> {
  const chunks: Bytes[] = [];
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(next.value);
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const chunk of chunks) {
    whole.set(chunk, end);
    end += chunk.length;
  }
  return whole;
}
