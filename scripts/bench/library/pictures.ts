import type { PictureRow } from "#library/schema.ts";
import { sha256 } from "#transfer/format.ts";

/** Of newspapers' size. */
const [width, height] = [720, 405];
const type = "image/jpeg";

/** JPEGs of shades and noise, some 30 KiB each, no two of them alike to the library. */
export class Pictures {
  readonly #motifs: readonly Uint8Array<ArrayBuffer>[];

  private constructor(motifs: readonly Uint8Array<ArrayBuffer>[]) {
    this.#motifs = motifs;
  }

  static async painted(count = 16): Promise<Pictures> {
    return new Pictures(await Promise.all(Array.from({ length: count }, (_, number) => painted(number))));
  }

  /** What stands behind the end of a JPEG is not looked at: so each has bytes of its own, and is painted once. */
  async numbered(number: number): Promise<PictureRow> {
    const motif = this.#motifs[number % this.#motifs.length]!;
    const bytes = new Uint8Array(motif.length + 4);
    bytes.set(motif);
    new DataView(bytes.buffer).setUint32(motif.length, number);
    return { hash: await sha256(bytes), blob: new Blob([bytes], { type }), type, width, height, bytes: bytes.length };
  }
}

async function painted(number: number): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d")!;
  const shade = context.createLinearGradient(0, 0, width, height);
  shade.addColorStop(0, `hsl(${number * 23} 50% 40%)`);
  shade.addColorStop(1, `hsl(${number * 23 + 90} 40% 70%)`);
  context.fillStyle = shade;
  context.fillRect(0, 0, width, height);
  for (let spot = 0; spot < 1_500; spot++) {
    context.fillStyle = `hsl(${(spot * 37) % 360} 40% ${(spot * 11) % 100}% / 0.4)`;
    context.fillRect((spot * 7919) % width, (spot * 104_729) % height, 3 + (spot % 14), 3 + (spot % 9));
  }
  return new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.6 })).arrayBuffer());
}
