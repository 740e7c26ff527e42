import { browser } from "./browser.ts";

/** A command of the manifest with the keys that it has now. */
export interface Shortcut {
  /** `_execute_action`, `save-now`. */
  readonly name: string;
  /** As the browser writes it: `Alt+Shift+O`, `⌥⇧O`; null when it has none. */
  readonly keys: string | null;
}

export async function readShortcuts(): Promise<readonly Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, shortcut }) => (name ? { name, keys: shortcut || null } : []));
}

/** Opens the browser's own page for shortcuts: Firefox has a call for it, Chromium an address. */
export async function openShortcutSettings(): Promise<void> {
  const { commands } = browser as { commands: { openShortcutSettings?: () => Promise<void> } };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}
