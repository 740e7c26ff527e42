/** Bytes of a piece. */
const pieceSize = 1024 * 1024;

/**
 * Hands on to `sink` in pieces of a mebibyte what comes in small ones: a zip is written in five or more for each picture, and to
 * a file of the browser's each of them is a message to another process. Closes and aborts `sink` as it is closed and aborted.
 */
export function inLargePieces(sink: WritableStream<Uint8Array>): WritableStream<Uint8Array> {
  const writer = sink.getWriter();
  let parts: Uint8Array[] = [];
  let size = 0;
  const handOn = async () => {
    const piece = joined(parts, size);
    parts = [];
    size = 0;
    await writer.write(piece);
  };
  return new WritableStream({
    async write(part) {
      parts.push(part.slice()); // it may be written over as soon as we have answered
      size += part.length;
      if (size >= pieceSize) await handOn();
    },
    async close() {
      if (size > 0) await handOn();
      await writer.close();
    },
    abort: (reason) => writer.abort(reason),
  });
}

/** @param size bytes of all parts */
export function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}
