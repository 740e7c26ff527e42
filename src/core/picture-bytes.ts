/** A picture's bytes as they cross from a page to us: messages carry JSON. */
export interface PictureBytes {
  /** What the server calls it: not to be believed. */
  readonly type: string;
  readonly base64: string;
}

/** Why a page gives no picture: it may not read it, the server said no, or may say otherwise later, or it is too large. */
export const notRead = ["shut", "refused", "busy", "tooLarge"] as const;
export type NotRead = (typeof notRead)[number];
