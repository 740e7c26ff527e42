/**
 * What runs in Firefox's own window, with the browser's rights. Each function crosses as its source:
 * it has only `window.offprint`, which `prepare` puts there, and what Firefox gives.
 */
/* oxlint-disable typescript/no-explicit-any -- Firefox publishes no types for its own modules */
declare const ChromeUtils: any, Services: any, WebExtensionPolicy: any, gBrowser: any, Ci: any;

interface Shelf {
  /** Our own pages that the driver has been handed, by a number that stays theirs. */
  readonly pages: Map<number, any>;
  keyOf(browser: any): number;
  extension(): any;
  tabOf(context: string): any;
  ask(browser: any, deed: string, given: readonly unknown[]): Promise<unknown>;
  popup(): any;
}
declare const window: Window & { offprint: Shelf };

export function prepare(extensionId: string, agentAddress: string): void {
  const { NavigableManager } = ChromeUtils.importESModule("chrome://remote/content/shared/NavigableManager.sys.mjs");
  const pages = new Map<number, any>();
  const helped = new WeakSet();
  let last = 0;
  const answerPatience = 20_000; // milliseconds; without it a lost message would hang the whole test
  const [beat, grace] = [50, 1_000]; // milliseconds; who asked a page that has since made way for another may still have been answered

  const askPage = (browser: any, deed: string, given: readonly unknown[]) =>
    new Promise((resolve, reject) => {
      const channel = browser.isConnected && browser.messageManager;
      if (!channel) return reject(new Error("The page was closed."));
      if (!helped.has(channel)) channel.loadFrameScript(agentAddress, false);
      helped.add(channel);
      const id = ++last;
      const settle = (act: () => void) => {
        clearInterval(watch);
        clearTimeout(tooLong);
        channel.removeMessageListener("offprint:answer", hear);
        act();
      };
      const hear = ({ data }: any) => {
        if (data.id === id) settle(() => (data.error === undefined ? resolve(data.value) : reject(new Error(data.error))));
      };
      const documentNow = () => browser.browsingContext?.currentWindowGlobal?.innerWindowId;
      const asked = documentNow();
      let beatsGone = 0;
      const watch = setInterval(() => {
        if (documentNow() !== asked) beatsGone += 1;
        if (!browser.isConnected) settle(() => reject(new Error("The page was closed.")));
        else if (beatsGone * beat > grace) settle(() => reject(new Error(`The page made way for another before it answered to ${deed}.`)));
      }, beat);
      const tooLong = setTimeout(() => settle(() => reject(new Error(`The page did not answer to ${deed} in ${answerPatience / 1000} seconds.`))), answerPatience);
      channel.addMessageListener("offprint:answer", hear);
      channel.sendAsyncMessage("offprint:ask", { id, deed, given });
    });

  window.offprint = {
    pages,
    ask: askPage,
    keyOf(browser) {
      const known = [...pages].find(([, each]) => each === browser)?.[0];
      const key = known ?? ++last;
      pages.set(key, browser);
      return key;
    },
    extension: () => WebExtensionPolicy.getByID(extensionId).extension,
    tabOf: (context) => gBrowser.getTabForBrowser(NavigableManager.getBrowserById(context)),
    popup: () => document.querySelector("browser.webextension-popup-browser"),
  };
}

export function ask(key: number, deed: string, given: readonly unknown[]): Promise<unknown> {
  return window.offprint.ask(window.offprint.pages.get(key), deed, given);
}

export function isOpen(key: number): boolean {
  return window.offprint.pages.get(key).isConnected;
}

export function closePage(key: number): void {
  const browser = window.offprint.pages.get(key);
  const tab = gBrowser.getTabForBrowser(browser);
  if (tab) gBrowser.removeTab(tab);
  else browser.closest("panel")?.hidePopup();
}

/** A tab comes in front; a popup is in front already, or it would be closed. */
export function frontPage(key: number): void {
  const tab = gBrowser.getTabForBrowser(window.offprint.pages.get(key));
  if (tab) gBrowser.selectedTab = tab;
}

export function frontTab(context: string): void {
  gBrowser.selectedTab = window.offprint.tabOf(context);
}

export function reloadPage(key: number, isHard: boolean): void {
  const { LOAD_FLAGS_BYPASS_CACHE, LOAD_FLAGS_NONE } = Ci.nsIWebNavigation;
  window.offprint.pages.get(key).reloadWithFlags(isHard ? LOAD_FLAGS_BYPASS_CACHE : LOAD_FLAGS_NONE);
}

/** In CSS pixels of the page, each of which is `zoom` of the screen's wide. */
export function resizePage(key: number, width: number, height: number, zoom: number): void {
  const page = window.offprint.pages.get(key);
  page.fullZoom = zoom;
  page.style.width = `${width * zoom}px`;
  page.style.height = `${height * zoom}px`;
}

/** @param medium `print`, or empty for the screen */
export function dressPage(key: number, medium: string): void {
  window.offprint.pages.get(key).browsingContext.mediumOverride = medium;
}

/** The page as PNG, in base64. A null box is what is seen. */
export async function pictureOf(key: number, box: readonly [width: number, height: number] | null): Promise<string> {
  const { browsingContext } = window.offprint.pages.get(key);
  const area = box && new DOMRect(0, 0, ...box);
  const picture = await browsingContext.currentWindowGlobal.drawSnapshot(area, 1, "white");
  const canvas = document.createElementNS("http://www.w3.org/1999/xhtml", "canvas") as HTMLCanvasElement;
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext("2d")!.drawImage(picture, 0, 0);
  return canvas.toDataURL("image/png").replace(/^.*,/, "");
}

/** A mouse click on our button in the toolbar. */
export async function clickToolbarButton(): Promise<void> {
  const { event } = ChromeUtils.importESModule("chrome://remote/content/shared/webdriver/Event.sys.mjs");
  const id = `${window.offprint.extension().id.toLowerCase().replaceAll(/[^a-z0-9_-]/g, "_")}-BAP`;
  const button = document.getElementById(id)?.querySelector("toolbarbutton") ?? document.getElementById(id);
  if (!button) throw new Error("Our button is not on the toolbar.");
  const box = button.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (const type of ["mousemove", "mousedown", "mouseup"]) {
    await event.synthesizeMouseAtPoint(x, y, { type, button: 0, clickCount: 1 }, window);
  }
}

/** The popup's key once its document is there; null until then. */
export function popupKey(origin: string): number | null {
  const browser = window.offprint.popup();
  const isThere = browser?.currentURI?.spec.startsWith(origin) && !browser.webProgress?.isLoadingDocument;
  return isThere ? window.offprint.keyOf(browser) : null;
}

/** True when no popup is open any more. */
export function dismissPopup(): boolean {
  const browser = window.offprint.popup();
  browser?.closest("panel")?.hidePopup();
  return !browser;
}

export function openTab(url: string): number {
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  const tab = gBrowser.addTab(url, { triggeringPrincipal });
  gBrowser.selectedTab = tab;
  return window.offprint.keyOf(tab.linkedBrowser);
}

/** The newest tab whose address begins so and has loaded; null until there is one. */
export function tabAt(start: string): number | null {
  const browser = gBrowser.browsers.findLast((each: any) => each.currentURI.spec.startsWith(start) && !each.webProgress?.isLoadingDocument);
  return browser ? window.offprint.keyOf(browser) : null;
}

export function openAddresses(): string[] {
  return gBrowser.browsers.map((each: any) => each.currentURI.spec);
}

export function setOfflineMode(offline: boolean): void {
  Services.io.offline = offline;
}

export function setPreference(name: string, value: number): void {
  Services.prefs.setIntPref(name, value);
}

/** Whether our open pages have heard of the colour scheme. */
export async function isSchemeSeen(scheme: string): Promise<boolean> {
  const open = [...window.offprint.pages.values()].filter((each) => each.isConnected);
  const source = `matchMedia("(prefers-color-scheme: ${scheme})").matches`;
  const answers = await Promise.all(open.map((each) => window.offprint.ask(each, "evaluate", [source])));
  return answers.every(Boolean);
}

/** Firefox then takes itself to have this language pack; words that it lacks stay English. */
export function setLanguage(locale: string): void {
  Services.locale.availableLocales = [...Services.locale.availableLocales, locale];
  Services.locale.requestedLocales = [locale];
}

export async function stopEventPage(): Promise<void> {
  await window.offprint.extension().terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
}

export function readBadge(context: string): { text: string; title: string } {
  const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
  const { action } = ExtensionParent.apiManager.global.browserActionFor(window.offprint.extension());
  const tab = window.offprint.tabOf(context);
  return { text: action.getProperty(tab, "badgeText") ?? "", title: action.getProperty(tab, "title") };
}

/** Presses the shortcut's own `<key>`, as the keyboard would. */
export async function pressShortcut(name: string): Promise<void> {
  const commands = await window.offprint.extension().shortcuts.allCommands();
  const shortcut: string | undefined = commands.find((each: any) => each.name === name)?.shortcut;
  const letter = shortcut?.split("+").at(-1);
  const keys = [...document.querySelectorAll("keyset[id^=ext-keyset] key")] as (Element & { doCommand(): void })[];
  const key = keys.find((each) => each.getAttribute("key") === letter);
  if (!key) throw new Error(`No key is bound to the command ${name}.`);
  key.doCommand();
}

/** Opens the page's context menu and chooses the item of ours with this id. */
export async function chooseMenuItem(context: string, item: string): Promise<void> {
  const menu = document.getElementById("contentAreaContextMenu") as any;
  const shown = new Promise((resolve) => menu.addEventListener("popupshown", resolve, { once: true }));
  await window.offprint.ask(window.offprint.tabOf(context).linkedBrowser, "openContextMenu", []);
  await shown;
  const items = [...menu.querySelectorAll("[id*=-menuitem-]")];
  const ours = items.find((each: any) => each.id.endsWith(`-menuitem-_${item}`));
  if (ours) menu.activateItem(ours);
  else menu.hidePopup();
  if (!ours) throw new Error(`The context menu has no ${item}, only ${items.map((each: any) => each.id).join(", ")}`);
}

/** Errors that Firefox's console holds from our own pages. */
export function consoleErrors(origin: string): string[] {
  const errors = Services.console.getMessageArray().filter((each: any) => each instanceof Ci.nsIScriptError && !(each.flags & 1));
  const leftEarly = /^Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)/; // no error of ours: a page was left before the browser had answered it
  const ours = errors.filter((each: any) => each.sourceName?.startsWith(origin) && !leftEarly.test(each.errorMessage));
  return ours.map((each: any) => `${each.sourceName.slice(origin.length)}: ${each.errorMessage}`);
}
