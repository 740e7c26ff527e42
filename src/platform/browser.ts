/**
 * The one door to `browser.*`: promises in both browsers, and one place to see what we use of it.
 * Nothing outside this folder imports the polyfill.
 */
export { default as browser } from "webextension-polyfill";
export type { Permissions, Runtime, Tabs } from "webextension-polyfill";
