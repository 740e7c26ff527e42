/** Why a picture that an article shows is not here (yet). Each name is the tail of a key in `_locales`: `absence_<name>`. */
export const absences = [
  /** It has still to be asked for. */
  "waiting",
  /** The page may not read it, or is gone: the person would have to allow its host. */
  "shut",
  /** The person wants it, and its host is not allowed yet. */
  "wanted",
  /** Its server said no. */
  "refused",
  /** Its server gave no answer, however often it was asked. */
  "unreachable",
  /** What came does not decode, or is no kind of pixels: an error page, an SVG. */
  "notAPicture",
  /** Over the cap for one picture. */
  "tooLarge",
  /** It says that it has more pixels than a browser should be given to decode; it was not decoded. */
  "tooManyPixels",
  /** It would have taken the article's pictures over their cap. */
  "tooMuch",
  /** At an address inside the person's own network, named by a page that is not. */
  "ownNetwork",
] as const;

export type Absence = (typeof absences)[number];

/** Asking again may help with these. */
export const mayComeYet: ReadonlySet<Absence> = new Set<Absence>(["refused", "unreachable", "notAPicture", "tooLarge", "tooMuch"]);

/** How far the pictures of an article have come. */
export interface PictureStanding {
  readonly kept: number;
  /** Those that are not here, in the order of the article. */
  readonly missing: readonly MissingPicture[];
}

export interface MissingPicture {
  readonly url: string;
  readonly absence: Absence;
  /** It was asked for in vain, and will be again some minutes later. */
  readonly isPutOff: boolean;
}

/** It has still to be asked for, and nothing keeps that from happening now. */
export const isOnItsWay = ({ absence, isPutOff }: MissingPicture): boolean => absence === "waiting" && !isPutOff;

export const noPictures: PictureStanding = { kept: 0, missing: [] };

/**
 * The host that a picture lies on, as permissions name it: no port. Empty where there is none, or where a permission for
 * it would be one for others too: an address may have a star for a host, or in it, and a permission takes that for all hosts.
 */
export function hostOfPicture(url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname : "";
  return /[*%]/.test(host) ? "" : host; // Chromium writes the star as %2A
}
