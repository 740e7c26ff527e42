import type { Removal } from "#core/removal.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** How text is stored: UTF-8 under gzip is 1; a better way gets the next number. */
export const format = 1;

export async function pack(text: string): Promise<Bytes> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** @throws TypeError when the bytes are damaged */
export async function unpack(bytes: Bytes): Promise<string> {
  const text = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return await new Response(text).text();
}

export const packLedger = (removed: readonly Removal[]): Promise<Bytes> => pack(JSON.stringify(removed));

/** @throws TypeError or SyntaxError when the bytes are damaged */
export const unpackLedger = async (entries: Bytes): Promise<readonly Removal[]> => JSON.parse(await unpack(entries)) as readonly Removal[];
