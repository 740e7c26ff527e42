import { browser } from "./browser.ts";

/** Whether this is a Chromium: where one engine keeps what we write in another way than the other does. */
export const isChromium = (): boolean => browser.runtime.getURL("").startsWith("chrome-extension:");
