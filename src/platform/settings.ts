import { kinds, type Kind } from "#core/kind.ts";
import { ourLook, readLook, type Look } from "#core/look.ts";
import { defaultPictureCaps, pictureCapChoices, type PictureCaps } from "#core/picture-caps.ts";
import { browser } from "./browser.ts";

/** Small preferences that follow the person between machines (`storage.sync`). Rules live in the library. */
export interface Settings {
  /** Kinds of clutter that are taken out. */
  readonly kinds: Readonly<Record<Kind, boolean>>;
  /** Language of the interface; `auto` follows the browser, `pseudo` is for whoever makes screens. */
  readonly language: "auto" | "en" | "ur" | "pseudo";
  /** How articles are shown. */
  readonly look: Look;
  readonly pictureCaps: PictureCaps;
}

export const defaults: Settings = {
  kinds: Object.fromEntries(kinds.map((kind) => [kind, true])) as Record<Kind, boolean>,
  language: "auto",
  look: ourLook,
  pictureCaps: defaultPictureCaps,
};

/** Where the profile is damaged and gives none, ours: an article can be saved without them. */
export async function readSettings(): Promise<Settings> {
  const stored: Partial<Settings> = await browser.storage.sync.get(null).catch(() => ({}));
  return { ...defaults, ...stored, kinds: { ...defaults.kinds, ...stored.kinds }, look: readLook(stored.look), pictureCaps: soundCaps(stored.pictureCaps) };
}

/** Another machine may run another version of us: what is no cap of ours is left as it is by default. */
function soundCaps(stored: Partial<PictureCaps> = {}): PictureCaps {
  const isOffered = (name: keyof PictureCaps) => pictureCapChoices[name].some((bytes) => bytes === stored[name]);
  return { ...defaultPictureCaps, ...(isOffered("picture") && { picture: stored.picture }), ...(isOffered("article") && { article: stored.article }) };
}

/** Resolves when the browser has accepted the change. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.sync.set(change);
}

/** Calls `listener` with the new settings whenever any context changes them, until `signal` says stop. */
export function watchSettings(listener: (settings: Settings) => void, signal?: AbortSignal): void {
  const onChanged = () => void readSettings().then(listener);
  browser.storage.sync.onChanged.addListener(onChanged);
  signal?.addEventListener("abort", () => browser.storage.sync.onChanged.removeListener(onChanged));
}
