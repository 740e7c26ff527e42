import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Browser, Tab } from "../../e2e/browsers/browser.ts";
import { until } from "../../e2e/browsers/until.ts";

/** The picker upon a page: it lives in a closed shadow root, so it is worked by pointer and keys alone. */
export interface PickerScreen {
  readonly name: string;
  readonly path: string;
  /** CSS pixels of the window. */
  readonly width: number;
  /** As some pages dress themselves. */
  readonly isDark?: boolean;
  arrange(tab: Tab): Promise<void>;
  /** Takes back what that has done. */
  leave?(tab: Tab): Promise<void>;
}

const pointed = async (tab: Tab): Promise<void> => {
  for (let step = 0; step < 4; step += 1) await tab.press("ArrowDown");
};

const chosen = async (tab: Tab): Promise<void> => {
  await tab.click("p");
};

/** It says to nobody outside that a line is kept. */
const answered = (): Promise<void> => new Promise((done) => setTimeout(done, 800));

/** *Always keep* was pressed, and the line is said. */
const kept = async (tab: Tab): Promise<void> => {
  await chosen(tab);
  for (const key of ["Tab", "Tab", "Enter"] as const) await tab.press(key);
  await answered();
};

/** The same where the panel lies over what could be clicked. */
const keptByKeys = async (tab: Tab): Promise<void> => {
  await pointed(tab);
  for (const key of ["Enter", "Tab", "Tab", "Enter"] as const) await tab.press(key);
  await answered();
};

/** *Undo* has the focus. */
const undone = async (tab: Tab): Promise<void> => {
  await tab.press("Enter");
  await answered();
};

export const pickerScreens: readonly PickerScreen[] = [
  { name: "picker-begun", path: "wordpress-wpdiscuz", width: 1280, arrange: async () => {} },
  { name: "picker-pointed", path: "wordpress-wpdiscuz", width: 1280, arrange: pointed },
  { name: "picker-chosen", path: "wordpress-wpdiscuz", width: 1280, arrange: chosen },
  { name: "picker-kept", path: "wordpress-wpdiscuz", width: 1280, arrange: kept, leave: undone },
  { name: "picker-kept-narrow", path: "wordpress-wpdiscuz", width: 320, arrange: keptByKeys, leave: undone },
  { name: "picker-dark-page", path: "everything-an-article-holds", width: 1280, isDark: true, arrange: chosen },
  { name: "picker-rtl-page", path: "rtl-arabic", width: 1280, arrange: chosen },
  { name: "picker-rtl-narrow", path: "rtl-arabic", width: 320, arrange: chosen },
];

const darken = () => void (document.documentElement.style.cssText = "background: #101014; color: #e8e8ea; color-scheme: dark");

/** One state of it. @returns how many pictures */
export async function takePicker(browser: Browser, screen: PickerScreen, origin: string, file: string): Promise<number> {
  const tab = await browser.open(`${origin}/${screen.path}/`);
  await tab.resize(screen.width, 860);
  if (screen.isDark) await tab.evaluate(darken);
  const popup = await browser.clickToolbar(tab);
  await popup.click("[data-action=pick]");
  await popup.waitUntilClosed();
  await until(() => tab.evaluate(() => document.querySelector("[popover]") !== null), () => "the picker did not come");
  await screen.arrange(tab);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await tab.picture(false));
  await screen.leave?.(tab);
  await tab.close();
  return 1;
}
