import { kinds, type Kind } from "#core/kind.ts";
import { ourLook, readLook, type Look } from "#core/look.ts";
import { browser } from "./browser.ts";

/** Small preferences that follow the person between machines (`storage.sync`). Rules live in the library. */
export interface Settings {
  /** Kinds of clutter that are taken out. */
  readonly kinds: Readonly<Record<Kind, boolean>>;
  /** Language of the interface; `auto` follows the browser. */
  readonly language: "auto" | "en" | "ur";
  /** How articles are shown. */
  readonly look: Look;
}

export const defaults: Settings = {
  kinds: Object.fromEntries(kinds.map((kind) => [kind, true])) as Record<Kind, boolean>,
  language: "auto",
  look: ourLook,
};

export async function readSettings(): Promise<Settings> {
  const stored = (await browser.storage.sync.get(null)) as Partial<Settings>;
  return { ...defaults, ...stored, kinds: { ...defaults.kinds, ...stored.kinds }, look: readLook(stored.look) };
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
