import type { Look } from "../../src/core/look.ts";
import { ourLook } from "../../src/core/look.ts";
import type { Browser, View } from "../../e2e/browsers/browser.ts";
import type { Addresses } from "./library.ts";
import type { Screen } from "./list.ts";

/** In what dress every screen is shown. */
export interface Stage {
  /** `pseudo` is longer than English, and runs from right to left. */
  readonly language: "en" | "ur" | "pseudo";
  readonly theme: Look["theme"];
  /** The system has the say over colours. */
  readonly isForced: boolean;
  /** Everything is twice as large. */
  readonly isZoomed: boolean;
  /** CSS pixels, instead of those that are taken otherwise. */
  readonly widths: readonly number[] | undefined;
}

/** CSS pixels: the narrowest that has to work, a telephone, a desk. */
const widths = [320, 360, 1280] as const;
const height = 860;

/** The same at 200 per cent: what is left of a telephone lying on its side, and of a desk. */
const zoomed = { widths: [320, 640], height: 430, zoom: 2 } as const;

declare const browserApi: { storage: { sync: { set(change: object): Promise<void> } } };

/** Sets language and theme as a person's settings would. */
export async function dress(browser: Browser, { language, theme }: Stage): Promise<void> {
  const view = await browser.openExtensionPage("options/index.html");
  await view.waitFor("main");
  const look: Look = { ...ourLook, theme };
  await view.evaluate(
    async (settings) => {
      const api = (globalThis as unknown as { browser?: typeof browserApi; chrome: typeof browserApi }).browser ?? (globalThis as unknown as { chrome: typeof browserApi }).chrome;
      localStorage.setItem("look", JSON.stringify(settings.look));
      await api.storage.sync.set(settings);
    },
    { language, look },
  );
  await view.close();
}

/** Where a picture lies. */
export const fileOf = (browser: Browser, { language, theme, isForced, isZoomed }: Stage, name: string): string => `screens/${browser.name}/${language}-${theme}${isForced ? "-forced" : ""}${isZoomed ? "-zoomed" : ""}/${name}.png`;

/** One page of ours at every width. @returns how many pictures */
export async function takeTab(browser: Browser, screen: Screen, stage: Stage, addresses: Addresses): Promise<number> {
  const view = await browser.openExtensionPage((screen.article && addresses.get(screen.article)) ?? screen.path);
  await screen.open?.(view);
  const sizes = stage.isZoomed ? zoomed : { widths, height, zoom: 1 };
  const chosen = stage.widths ?? sizes.widths;
  for (const width of chosen) {
    await view.resize(width, sizes.height, sizes.zoom);
    await screen.arrange(view);
    await settled(view);
    await view.screenshot(fileOf(browser, stage, `${screen.name}-${width}`), { full: screen.isFull ?? false });
    await screen.leave?.(view);
  }
  await view.close();
  return chosen.length;
}

/** The popup, which has the size of its content. */
export async function takePopup(browser: Browser, screen: Screen, stage: Stage, origin: string): Promise<number> {
  const tab = await browser.open(`${origin}/${screen.path}/`);
  const popup = await browser.clickToolbar(tab);
  await screen.arrange(popup);
  await settled(popup);
  await popup.screenshot(fileOf(browser, stage, screen.name));
  await popup.close();
  await tab.close();
  return 1;
}

/** Typefaces have come, and what moves has stopped. */
const settled = (view: View): Promise<void> =>
  view.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((each) => each.effect?.getComputedTiming().iterations === Infinity || each.finished.catch(() => {})));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
