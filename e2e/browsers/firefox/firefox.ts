import { readFileSync, realpathSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Badge, Browser, ColorScheme, LaunchOptions, Tab, View } from "../browser.ts";
import { answerOf, callOf } from "../in-page.ts";
import { makeProfile, type Profile } from "../profile.ts";
import { until } from "../until.ts";
import { viewOf } from "../view.ts";
import { agentAddress } from "./agent.ts";
import { connect, evaluateIn, type Bidi } from "./bidi.ts";
import * as scope from "./chrome-scope.ts";
import { colorSchemePreference, colorSchemeValues, extensionUuid, userJs } from "./preferences.ts";
import { startFirefox, type FirefoxProcess } from "./process.ts";
import { surfaceOf, type Privileged } from "./surface.ts";
import { FirefoxTab, ownTab } from "./tab.ts";

interface Running {
  readonly process: FirefoxProcess;
  readonly bidi: Bidi;
  /** The browser's own window, in WebDriver BiDi. */
  readonly window: string;
}

/** Starts Firefox on a fresh profile with the extension installed for the session. */
export async function launchFirefox(options: LaunchOptions = {}): Promise<Browser> {
  const browser = new Firefox(await makeProfile(options.profile), options);
  try {
    await browser.start();
    return browser;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

class Firefox implements Browser {
  readonly name = "firefox";
  readonly extensionOrigin = `moz-extension://${extensionUuid}`;
  readonly closed: Promise<void>;
  readonly #profile: Profile;
  readonly #options: LaunchOptions;
  readonly #dist: string;
  readonly #extensionId: string;
  #running: Running | null = null;
  #scheme: ColorScheme;
  #offline = false;
  #sayClosed = () => {};

  constructor(profile: Profile, options: LaunchOptions) {
    this.#profile = profile;
    this.#options = options;
    this.#dist = realpathSync(resolve(options.dist ?? "dist/firefox"));
    this.#extensionId = idIn(this.#dist);
    this.#scheme = options.colorScheme ?? "light";
    this.closed = new Promise((done) => (this.#sayClosed = done));
  }

  async start(): Promise<void> {
    const { headless = true, locale, beside } = this.#options;
    await writeFile(join(this.#profile.folder, "user.js"), userJs(this.#extensionId, this.#options));
    const process = await startFirefox(this.#profile.folder, headless);
    void process.exited.then(() => this.#running?.process === process && this.#sayClosed());
    const bidi = await connect(process.address).catch(async (error: unknown) => {
      await process.kill();
      throw error;
    });
    this.#running = { process, bidi, window: "" };
    this.#running = { process, bidi, window: await until(() => ownWindow(bidi), () => "firefox: it opens no window") };
    await this.#privileged(scope.prepare, this.#extensionId, agentAddress);
    if (locale) await this.#privileged(scope.setLanguage, locale);
    await this.setColorScheme(this.#scheme);
    for (const path of [...(beside ? [resolve(beside)] : []), this.#dist]) await bidi.send("webExtension.install", { extensionData: { type: "path", path } });
  }

  async open(url: string): Promise<Tab> {
    const { bidi } = this.#now();
    const { context } = await bidi.send("browsingContext.create", { type: "tab" });
    const tab = new FirefoxTab(context as string, bidi, this.#privileged);
    await tab.navigate(url);
    return tab;
  }

  async clickToolbar(tab: Tab): Promise<View> {
    await until(() => this.#privileged(scope.dismissPopup), () => "firefox: the popup of before does not close");
    await tab.bringToFront();
    await this.#privileged(scope.clickToolbarButton);
    const key = await until(
      () => this.#privileged(scope.popupKey, this.extensionOrigin),
      () => "firefox: the click on the toolbar opened no popup",
    );
    return this.#view(key);
  }

  async openExtensionPage(path: string): Promise<View> {
    const key = await this.#privileged(scope.openTab, `${this.extensionOrigin}/${path}`);
    const view = this.#view(key);
    await until(() => view.evaluate(isThere, this.extensionOrigin), () => `firefox: ${path} does not load`);
    return view;
  }

  async waitForExtensionPage(pathPrefix: string): Promise<View> {
    const key = await until(
      () => this.#privileged(scope.tabAt, `${this.extensionOrigin}/${pathPrefix}`),
      async () => `firefox: the extension opened no page at ${pathPrefix}. Open are ${(await this.#privileged(scope.openAddresses)).join(", ")}`,
    );
    return this.#view(key);
  }

  async setOffline(offline: boolean): Promise<void> {
    this.#offline = offline;
    await this.#privileged(scope.setOfflineMode, offline);
  }

  stopBackground(): Promise<void> {
    return this.#privileged(scope.stopEventPage);
  }

  async runCommand(name: string, tab: Tab): Promise<void> {
    await tab.bringToFront();
    await this.#privileged(scope.pressShortcut, name);
  }

  async chooseFromContextMenu(item: string, tab: Tab): Promise<void> {
    await tab.bringToFront();
    await this.#privileged(scope.chooseMenuItem, ownTab(tab).context, item);
  }

  badge(tab: Tab): Promise<Badge> {
    return this.#privileged(scope.readBadge, ownTab(tab).context);
  }

  allowHosts(): Promise<void> {
    return Promise.resolve(); // it said yes when it was asked
  }

  async relaunch(meanwhile: (profile: string) => void | Promise<void> = () => {}): Promise<void> {
    const { process, bidi } = this.#now();
    this.#running = null;
    await process.kill();
    bidi.close();
    await meanwhile(this.#profile.folder);
    await this.start();
    if (this.#offline) await this.setOffline(true);
  }

  limitStorage(): Promise<void> {
    return Promise.reject(new Error("firefox: it offers no way to limit one origin's storage."));
  }

  async setColorScheme(scheme: ColorScheme): Promise<void> {
    this.#scheme = scheme;
    await this.#privileged(scope.setPreference, colorSchemePreference, colorSchemeValues[scheme]);
    const isSeen = () => this.#privileged(scope.isSchemeSeen, scheme);
    await until(isSeen, () => `firefox: an open page does not turn ${scheme}`); // the preference travels to their process
  }

  complaints(): Promise<readonly string[]> {
    return this.#privileged(scope.consoleErrors, this.extensionOrigin);
  }

  async close(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    await running?.process.kill();
    running?.bidi.close();
    this.#sayClosed();
    await this.#profile.remove();
  }

  #now(): Running {
    if (!this.#running) throw new Error("firefox: the browser is not running.");
    return this.#running;
  }

  readonly #privileged: Privileged = async (run, ...args) => {
    const { bidi, window } = this.#now();
    return answerOf(await evaluateIn(bidi, window, callOf(run, args)));
  };

  #view(key: number): View {
    return viewOf(surfaceOf(this.#privileged, key), this.name);
  }
}

const isThere = (origin: string) => location.href.startsWith(origin) && document.readyState === "complete";

async function ownWindow(bidi: Bidi): Promise<string | undefined> {
  const { contexts } = await bidi.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const windows = contexts as readonly { context: string; url: string }[];
  return windows.find(({ url }) => url.endsWith("/browser.xhtml"))?.context;
}

function idIn(dist: string): string {
  const manifest = JSON.parse(readFileSync(join(dist, "manifest.json"), "utf8")) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}
