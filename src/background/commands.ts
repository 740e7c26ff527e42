import { browser } from "#platform/browser.ts";
import { saveTab } from "./save-tab.ts";

/** The key that saves at once. (`_execute_action`, which opens the popup, needs no listener.) */
export function saveOnCommand(): void {
  browser.commands.onCommand.addListener((command: string, tab?: { id?: number }) => {
    if (command === "save-now" && tab?.id !== undefined) void saveTab(tab.id, "article");
  });
}
