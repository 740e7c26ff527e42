/** A picture's bytes as they can cross a message. */
export interface ReadPicture {
  /** Media type, `image/…`. */
  readonly type: string;
  readonly base64: string;
}

/** Bytes; over it a picture is left where it is. */
const cap = 8 * 1024 * 1024;

/**
 * Reads a picture with the rights of the page we stand in: same-origin or CORS-open, from its cache where it is there.
 * Null when it may not be read, is no picture that this browser can show, or is over the cap.
 */
export async function readPicture(url: string): Promise<ReadPicture | null> {
  try {
    const answer = await fetch(url, { cache: "force-cache", credentials: "same-origin" });
    if (!answer.ok || Number(answer.headers.get("content-length") ?? 0) > cap) return null;
    const blob = await answer.blob();
    if (blob.size === 0 || blob.size > cap || !blob.type.startsWith("image/")) return null;
    if (blob.type !== "image/svg+xml") (await createImageBitmap(blob)).close();
    return { type: blob.type, base64: await base64Of(blob) };
  } catch {
    return null;
  }
}

/** By a reader, because in a Firefox content script the bytes are the page's: a slice of them may not be made. */
function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result).replace(/^data:[^,]*,/, "")));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(blob);
  });
}
