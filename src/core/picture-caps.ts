import { caps } from "./caps.ts";

/** How much room pictures may take, in bytes. The person chooses. */
export interface PictureCaps {
  /** One picture. */
  readonly picture: number;
  /** All pictures of an article. */
  readonly article: number;
}

const mega = 1_000_000;

/** Pixels of one picture. That many take a quarter of a gigabyte when they are decoded; the largest cameras make as many. */
export const mostPixels = 64 * mega;

/** What the options offer, smallest first. */
export const pictureCapChoices = {
  picture: [1 * mega, 2 * mega, 5 * mega, 10 * mega, caps.picture],
  article: [10 * mega, 25 * mega, 50 * mega, 100 * mega, 250 * mega],
} as const satisfies Readonly<Record<keyof PictureCaps, readonly number[]>>;

export const defaultPictureCaps: PictureCaps = { picture: 10 * mega, article: 50 * mega };
