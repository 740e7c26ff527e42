import { effect, signal } from "@preact/signals";
import * as words from "#i18n/index.ts";

/** How often the words have been loaded. Whatever is drawn with them is drawn anew when they change. */
const loaded = signal(0);

/** As in `#i18n`, and whoever draws with it follows the language. */
export function t(...said: Parameters<typeof words.t>): string {
  void loaded.value;
  return words.t(...said);
}

/** As in `#i18n`, and whoever draws with it follows the language. */
export function tn(...said: Parameters<typeof words.tn>): string {
  void loaded.value;
  return words.tn(...said);
}

/** Tells whenever the words have changed; for what is not drawn by components. @returns how to stop it */
export const onSpoken = (listener: () => void): (() => void) =>
  effect(() => {
    void loaded.value;
    listener();
  });

/** Speaks the language that is set now, without loading the page again: half-written filters stay where they are. */
export async function speak(): Promise<void> {
  await words.loadWords();
  document.documentElement.lang = words.uiLanguage();
  document.documentElement.dir = words.uiDirection();
  document.title = words.t("options_title");
  loaded.value += 1;
}
