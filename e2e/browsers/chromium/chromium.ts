import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import { chromium, type BrowserContext, type CDPSession, type Page } from "playwright";
import { findChromium } from "../../../scripts/browsers/find.ts";
import type { Badge, Browser, ColorScheme, LaunchOptions, Tab, View } from "../browser.ts";
import { answerOf, callOf } from "../in-page.ts";
import { groupEnded, killGroup, makeProfile, type Profile } from "../profile.ts";
import { until } from "../until.ts";
import { strokeOf, viewOf } from "../view.ts";
import { environmentFor, flags, idOf } from "./flags.ts";
import { withPermissions } from "./granted.ts";
import { allowHosts, withholdHosts } from "./host-access.ts";
import { featuresOf, mediaOf, type Media } from "./media.ts";
import { attachTo, sessionOver, type Session } from "./session.ts";
import { stopWorker } from "./stop-worker.ts";
import { evaluateIn, keyEventOf, surfaceOf } from "./surface.ts";
import { ChromiumTab, ownTab } from "./tab.ts";

/** Of Chromium's own API, what the driver asks inside a page of the extension. */
declare const chrome: {
  readonly tabs: { query(wanted: object): Promise<readonly { id: number }[]> };
  readonly action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
  readonly commands: { getAll(): Promise<readonly { name: string; shortcut: string }[]> };
};

interface Running {
  readonly context: BrowserContext;
  /** With the browser itself rather than with one of its pages. */
  readonly whole: CDPSession;
  readonly pid: number;
}

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** Starts Chromium on a fresh profile with the extension loaded. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const browser = new Chromium(await makeProfile(options.profile), options);
  try {
    await browser.start();
    return browser;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

class Chromium implements Browser {
  readonly name = "chromium";
  readonly extensionOrigin: string;
  readonly closed: Promise<void>;
  readonly #profile: Profile;
  readonly #options: LaunchOptions;
  readonly #dist: string;
  readonly #complaints: string[] = [];
  readonly #popups = new Set<Session>();
  #running: Running | null = null;
  #media: Media;
  #offline = false;
  #isWithheld = false;
  #limiting: Page | null = null;
  #sayClosed = () => {};

  constructor(profile: Profile, options: LaunchOptions) {
    this.#profile = profile;
    this.#options = options;
    this.#dist = withPermissions(realpathSync(resolve(options.dist ?? "dist/chromium")), profile.folder, [...(options.granted ?? []), ...(options.grantable ?? [])]);
    this.#media = mediaOf(options.colorScheme ?? "light", options);
    this.extensionOrigin = `chrome-extension://${idOf(this.#dist)}`;
    this.closed = new Promise((done) => (this.#sayClosed = done));
  }

  async start(): Promise<void> {
    const { headless = true, locale, beside } = this.#options;
    const executablePath = findChromium();
    if (!executablePath) throw new Error("No Chromium was found. Install one, or name it in OFFPRINT_CHROMIUM.");
    const context = await chromium.launchPersistentContext(this.#profile.folder, {
      executablePath,
      headless: false, // Playwright's own headless mode loads no extension; our flag does the same with one
      viewport: null,
      colorScheme: null,
      args: flags([...(beside ? [resolve(beside)] : []), this.#dist], headless, locale),
      ...(locale && { env: environmentFor(locale) }),
    });
    const whole = await context.browser()!.newBrowserCDPSession();
    const { processInfo } = await whole.send("SystemInfo.getProcessInfo");
    this.#running = { context, whole, pid: processInfo.find(({ type }) => type === "browser")!.id };
    context.on("page", (page) => void page.emulateMedia(this.#media).catch(() => {}));
    context.on("console", (message) => message.type() === "error" && this.#complain(message.page()?.url(), message.text()));
    context.on("weberror", (failed) => this.#complain(failed.page()?.url(), failed.error().message));
    context.on("close", () => this.#running?.context === context && this.#sayClosed());
    if (this.#options.grantable && !this.#isWithheld) await withholdHosts(context, new URL(this.extensionOrigin).host);
    this.#isWithheld = true; // a browser started anew remembers
  }

  async allowHosts(patterns: readonly string[]): Promise<void> {
    await allowHosts(this.#now().context, new URL(this.extensionOrigin).host, patterns);
  }

  async open(url: string): Promise<Tab> {
    const { context, whole } = this.#now();
    const opened = context.waitForEvent("page");
    // The toolbar is clicked on a target of type "tab", whose id only its maker is told.
    const { targetId } = await whole.send("Target.createTarget", { url: "about:blank", forTab: true });
    const tab = new ChromiumTab(await opened, targetId);
    await tab.navigate(url);
    return tab;
  }

  async clickToolbar(tab: Tab): Promise<View> {
    const { whole } = this.#now();
    const popups = () => this.#targets(`${this.extensionOrigin}/popup/`);
    for (const { targetId } of await popups()) await whole.send("Target.closeTarget", { targetId });
    await until(async () => (await popups()).length === 0, () => "chromium: the popup of before does not close");
    await tab.bringToFront();
    const click = { id: new URL(this.extensionOrigin).host, targetId: ownTab(tab).targetId };
    await whole.send("Extensions.triggerAction" as "Target.getTargets", click as never);
    const popup = await until(async () => (await popups())[0], () => "chromium: the click on the toolbar opened no popup");
    return this.#popupView(popup.targetId);
  }

  async openExtensionPage(path: string): Promise<View> {
    const page = await this.#now().context.newPage();
    await page.goto(`${this.extensionOrigin}/${path}`);
    return this.#tabView(page);
  }

  async waitForExtensionPage(pathPrefix: string): Promise<View> {
    const pages = () => this.#now().context.pages();
    const page = await until(
      () => Promise.resolve(pages().findLast((each) => each.url().startsWith(`${this.extensionOrigin}/${pathPrefix}`))),
      () => `chromium: the extension opened no page at ${pathPrefix}. Open are ${pages().map((each) => each.url()).join(", ")}`,
    );
    await page.waitForLoadState();
    return this.#tabView(page);
  }

  async setOffline(offline: boolean): Promise<void> {
    this.#offline = offline;
    await this.#now().context.setOffline(offline);
  }

  stopBackground(): Promise<void> {
    return stopWorker(this.#now().context, async () => (await this.#targets(this.extensionOrigin)).filter(({ type }) => type === "service_worker").map(({ targetId }) => targetId));
  }

  async runCommand(name: string, tab: Tab): Promise<void> {
    const commands = await this.#backstage(() => chrome.commands.getAll());
    const shortcut = commands.find((each) => each.name === name)?.shortcut;
    if (!shortcut) throw new Error(`chromium: no key is bound to the command ${name}`);
    await tab.bringToFront();
    const session = await this.#now().context.newCDPSession(ownTab(tab).page);
    // A key event goes on to the browser, when the page has no use for it, only with a native code.
    const stroke = { ...keyEventOf(strokeOf(shortcut.replace("Ctrl", "Control"))), nativeVirtualKeyCode: 1 };
    await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...stroke });
    await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...stroke });
    await session.detach();
  }

  chooseFromContextMenu(): Promise<void> {
    return Promise.reject(new Error("chromium: the context menu is the desktop's and out of the protocol's reach."));
  }

  async badge(tab: Tab): Promise<Badge> {
    if (!(await tab.evaluate(() => document.visibilityState === "visible"))) await tab.bringToFront();
    return this.#backstage(async () => {
      const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const of = { tabId: front!.id };
      return { text: await chrome.action.getBadgeText(of), title: await chrome.action.getTitle(of) };
    });
  }

  async relaunch(meanwhile: (profile: string) => void | Promise<void> = () => {}): Promise<void> {
    const { context, pid } = this.#now();
    this.#running = null;
    const gone = new Promise((done) => context.once("close", done));
    killGroup(pid);
    if (context.browser()?.isConnected()) await gone; // it may have ended by itself
    await groupEnded(pid);
    await meanwhile(this.#profile.folder);
    await this.start();
    if (this.#offline) await this.setOffline(true);
  }

  async limitStorage(bytes: number | null): Promise<void> {
    await this.#limiting?.close();
    this.#limiting = null;
    if (bytes === null) return;
    this.#limiting = await this.#now().context.newPage(); // the limit holds as long as who has set it is there
    const session = await this.#limiting.context().newCDPSession(this.#limiting);
    await session.send("Storage.overrideQuotaForOrigin", { origin: this.extensionOrigin, quotaSize: bytes });
  }

  async setColorScheme(scheme: ColorScheme): Promise<void> {
    this.#media = mediaOf(scheme, this.#options);
    for (const page of this.#now().context.pages()) await page.emulateMedia(this.#media);
    for (const session of this.#popups) if (session.isOpen()) await this.#dress(session);
  }

  complaints(): Promise<readonly string[]> {
    return Promise.resolve(this.#complaints);
  }

  async close(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    if (running) {
      const tooLong = setTimeout(() => killGroup(running.pid), 5000);
      await running.context.close().catch(() => {}); // it may have been closed, or killed, by another hand
      clearTimeout(tooLong);
    }
    this.#sayClosed();
    await this.#profile.remove();
  }

  #now(): Running {
    if (!this.#running) throw new Error("chromium: the browser is not running.");
    return this.#running;
  }

  async #targets(start: string): Promise<readonly Target[]> {
    const { targetInfos } = await this.#now().whole.send("Target.getTargets");
    return targetInfos.filter(({ url }) => url.startsWith(start));
  }

  async #tabView(page: Page): Promise<View> {
    const session = sessionOver(await page.context().newCDPSession(page));
    const surface = surfaceOf({
      session,
      front: () => page.bringToFront(),
      isOpen: () => Promise.resolve(!page.isClosed()),
      close: () => page.close(),
    });
    return viewOf(surface, this.name);
  }

  async #popupView(targetId: string): Promise<View> {
    const { whole } = this.#now();
    const onEvent = (method: string, details: unknown) => this.#hearPopup(method, details);
    const session = await attachTo(whole, targetId, onEvent);
    this.#popups.add(session);
    await session.send("Runtime.enable");
    await session.send("Log.enable");
    await this.#dress(session);
    const surface = surfaceOf({
      session,
      front: () => Promise.resolve(), // it is in front, or it would be closed
      isOpen: () => Promise.resolve(session.isOpen()),
      close: async () => {
        if (session.isOpen()) await whole.send("Target.closeTarget", { targetId });
        await until(() => Promise.resolve(!session.isOpen()), () => "chromium: the popup does not close");
      },
    });
    return viewOf(surface, this.name);
  }

  /** Playwright does for its pages what we must do for the popup. */
  async #dress(session: Session): Promise<void> {
    await session.send("Emulation.setFocusEmulationEnabled", { enabled: true }); // a headless window may be without the focus
    await session.send("Emulation.setEmulatedMedia", { features: featuresOf(this.#media) });
    const speed = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
    await session.send("Network.emulateNetworkConditions", { offline: this.#offline, ...speed });
  }

  #hearPopup(method: string, details: unknown): void {
    const url = `${this.extensionOrigin}/popup/`;
    const said = details as { exceptionDetails?: { exception?: { description?: string }; text: string }; entry?: { level: string; text: string } };
    if (method === "Runtime.exceptionThrown") this.#complain(url, said.exceptionDetails?.exception?.description ?? said.exceptionDetails?.text ?? "");
    if (method === "Log.entryAdded" && said.entry?.level === "error") this.#complain(url, said.entry.text);
  }

  #complain(url: string | undefined, what: string): void {
    if (url?.startsWith(this.extensionOrigin)) this.#complaints.push(`${url.slice(this.extensionOrigin.length)}: ${what}`);
  }

  /**
   * Runs where the person sees nothing of it: in the service worker, or, while that sleeps, in a tab behind
   * the others. (Not always the tab: opening one closes the popup.)
   */
  async #backstage<T>(run: () => Promise<T>): Promise<T> {
    const { whole } = this.#now();
    const worker = (await this.#targets(this.extensionOrigin)).find(({ type }) => type === "service_worker");
    const url = `${this.extensionOrigin}/manifest.json`;
    const { targetId } = worker ?? (await whole.send("Target.createTarget", { url, background: true }));
    const session = await attachTo(whole, targetId);
    try {
      await until(
        async () => (await evaluateIn(session, "typeof chrome === 'object' && 'tabs' in chrome")) === true,
        () => "chromium: the extension is not loaded. Branded Chrome takes none from the command line.",
      );
      return answerOf<T>(await evaluateIn(session, callOf(run, [])));
    } finally {
      if (worker) await session.detach();
      else await whole.send("Target.closeTarget", { targetId });
    }
  }
}
