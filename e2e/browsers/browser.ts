/**
 * What a journey can do with a browser. One interface over Chromium and Firefox, so that a journey is
 * written once. Whatever waits says what was on the screen when it waited in vain.
 */
export const browserNames = ["chromium", "firefox"] as const;
export type BrowserName = (typeof browserNames)[number];
export type ColorScheme = "light" | "dark";

export interface LaunchOptions {
  /** Folder of the built extension; `dist/<name>` when not given. */
  readonly dist?: string;
  /** Language of the browser's interface, BCP 47. Chromium follows it only where it has that language pack. */
  readonly locale?: string;
  readonly colorScheme?: ColorScheme;
  /** What the person has told the system: that it has the say over colours (`forced-colors`), and that nothing shall move. */
  readonly forcedColors?: boolean;
  readonly reducedMotion?: boolean;
  /**
   * Optional permissions (`tabs`) that the browser is to grant, because nobody can answer its own prompt here.
   * Firefox grants them when we ask; Chromium has them from the start, in a copy of the build.
   */
  readonly granted?: readonly string[];
  /** Hosts (`*://cdn.example/*`) that the person will allow when asked: see `allowHosts`. */
  readonly grantable?: readonly string[];
  /** Folder of another extension that is there before ours. */
  readonly beside?: string;
  /** Leaves the page open that greets a new person; otherwise it is closed once it has come. */
  readonly welcome?: boolean;
  /** False shows the window, which needs a display. */
  readonly headless?: boolean;
  /** Folder of the profile, which then stays when the browser is closed; else a fresh one that goes with it. */
  readonly profile?: string;
}

export interface Browser {
  readonly name: BrowserName;
  /** `chrome-extension://…` or `moz-extension://…`, no slash at the end. */
  readonly extensionOrigin: string;
  /** An ordinary page in a new tab in front, loaded. */
  open(url: string): Promise<Tab>;
  /** A real click on the toolbar button, and the popup that it opens. A popup that was open is closed before. */
  clickToolbar(tab: Tab): Promise<View>;
  /** A page of the extension in a new tab: `options/index.html`, `reader/index.html#/ID`. */
  openExtensionPage(path: string): Promise<View>;
  /** The newest tab of the extension whose path begins so; waits for one that the extension is opening. */
  waitForExtensionPage(pathPrefix: string): Promise<View>;
  setOffline(offline: boolean): Promise<void>;
  /** Stops the service worker or the event page, as the browser does when it has been idle. */
  stopBackground(): Promise<void>;
  /** The keyboard command of the manifest (`save-now`), pressed while `tab` is in front; grants `activeTab`. */
  runCommand(name: string, tab: Tab): Promise<void>;
  /**
   * Our item in the context menu of the page, really chosen; grants `activeTab`.
   * Firefox only: Chromium draws the menu with the desktop's own means, out of reach of its protocol.
   */
  chooseFromContextMenu(item: string, tab: Tab): Promise<void>;
  /**
   * Says yes for the person to a prompt about these hosts, which must be `grantable`. Firefox has said yes when it was
   * asked; in Chromium the prompt cannot be answered, and its own page for extensions does the same.
   */
  allowHosts(patterns: readonly string[]): Promise<void>;
  /**
   * Kills the browser with SIGKILL and starts it again on the same profile. Tabs and views of before are gone.
   * @param meanwhile what is done to the profile while no browser has it
   */
  relaunch(meanwhile?: (profile: string) => void | Promise<void>): Promise<void>;
  /** Gives the extension this much room, in bytes, or again as much as there is with null. Chromium only, and only a build without `unlimitedStorage`. */
  limitStorage(bytes: number | null): Promise<void>;
  badge(tab: Tab): Promise<Badge>;
  setColorScheme(scheme: ColorScheme): Promise<void>;
  /** Errors that our own pages have reported since the start: uncaught exceptions, broken CSP. */
  complaints(): Promise<readonly string[]>;
  /** Resolves when the person has closed the browser's window. */
  readonly closed: Promise<void>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

export interface Badge {
  readonly text: string;
  readonly title: string;
}

/** An ordinary page, where the extension has no rights until the toolbar button is clicked. */
export interface Tab {
  /** Goes there and resolves when it is loaded. */
  navigate(url: string): Promise<void>;
  /** Starts going there and does not wait; for pages that never finish loading. */
  startNavigating(url: string): Promise<void>;
  evaluate<T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Moves the mouse to the middle of the first element that matches, scrolled into sight, and clicks there: trusted. */
  click(selector: string): Promise<void>;
  /** A trusted key without modifiers. */
  press(key: "Enter" | "Escape" | "Tab" | "ArrowUp" | "ArrowDown"): Promise<void>;
  /** Selects the text of the first element that matches. */
  selectText(selector: string): Promise<void>;
  /** A PNG of the whole page, or of what the window shows. */
  picture(full?: boolean): Promise<Buffer>;
  /** Size of the window's inside, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  url(): Promise<string>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}

export interface Wanted {
  /** The element's text (a control's value; its label where it has no text) contains this or matches it. */
  readonly text?: string | RegExp;
}

/** One of our own pages: the popup, or a tab of the extension. */
export interface View {
  evaluate<T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Until a visible element matches, or with `gone` until none does. Default 15 s. */
  waitFor(selector: string, wanted?: Wanted & { gone?: boolean; timeout?: number }): Promise<void>;
  /** Waits for the element; its visible text, white space folded, or the value of a control. */
  text(selector: string): Promise<string>;
  /** A trusted click in the middle of the element, once it stands still and nothing covers it; again if the page moved away under it. */
  click(selector: string, wanted?: Wanted): Promise<void>;
  /** Replaces what stands in a field, as typing would. */
  fill(selector: string, text: string): Promise<void>;
  /** A key by its `KeyboardEvent.key`, with modifiers before it: `Enter`, `j`, `Shift+Tab`. */
  press(key: string): Promise<void>;
  /** A PNG of what is seen, or of the whole page with `full`. Makes the folders. */
  screenshot(path: string, options?: { full?: boolean }): Promise<void>;
  /** Runs a script in the page, past its CSP. For axe. */
  addScript(source: string): Promise<void>;
  /** Loads the page anew; `isHard` past every cache. Tabs only. */
  reload(isHard: boolean): Promise<void>;
  /** Size of the page's viewport in CSS pixels, and how many of the screen's each is wide. Tabs only: the popup has the size of its content. */
  resize(width: number, height: number, zoom?: number): Promise<void>;
  /** Dresses the page as it would be printed, or for the screen again. Tabs only. */
  dressForPaper(isPaper: boolean): Promise<void>;
  url(): Promise<string>;
  isOpen(): Promise<boolean>;
  waitUntilClosed(): Promise<void>;
  close(): Promise<void>;
}
