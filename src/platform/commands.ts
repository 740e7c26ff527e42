import { browser } from "./browser.ts";

export interface Shortcut {
  readonly name: string;
  readonly description: string;
  /** As the browser writes it; empty when none is set. */
  readonly keys: string;
}

/** The keyboard commands of the manifest with the keys that they have now. */
export async function readShortcuts(): Promise<readonly Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, shortcut, description }) => (name ? [{ name, description: description ?? "", keys: shortcut ?? "" }] : []));
}

/** Opens the browser's own page where keys are changed; only the person can change them. */
export async function openShortcutSettings(): Promise<void> {
  const { commands } = browser as { commands: { openShortcutSettings?: () => Promise<void> } }; // Firefox alone has it
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}
