import type { View } from "../../e2e/browsers/browser.ts";
import { shown } from "./library.ts";

/** One screen in one state. */
export interface Screen {
  readonly name: string;
  /** Of a page of ours; for the popup, the name of the page below it. */
  readonly path: string;
  /** Whether it shows a library with articles in it. */
  readonly isFilled: boolean;
  /** The whole length of it rather than what the window shows. */
  readonly isFull?: boolean;
  /** Brings it into its state; called once for each width. */
  readonly arrange: (view: View) => Promise<void>;
  /** Takes it out of that state again. */
  readonly leave?: (view: View) => Promise<void>;
}

const until = (selector: string) => (view: View) => view.waitFor(selector);

/** Goes from the list to the article that stands at this place. */
const article = (slug: (typeof shown)[number]) => async (view: View): Promise<void> => {
  const place = shown.length - shown.indexOf(slug);
  if (!(await view.evaluate(() => document.querySelector(".prose") !== null))) {
    await view.waitFor(".shelf-link");
    await view.evaluate((nth) => void (location.hash = `#/${[...document.querySelectorAll<HTMLElement>(".shelf-item")].find((row) => row.ariaPosInSet === String(nth))?.dataset["id"]}`), place);
  }
  await view.waitFor(".prose > *");
};

const ofArticle = (slug: (typeof shown)[number], isFull = true): Screen => ({ name: `article-${slug}`, path: "reader/index.html", isFilled: true, isFull, arrange: article(slug) });

export const tabScreens: readonly Screen[] = [
  { name: "library-empty", path: "reader/index.html", isFilled: false, arrange: until(".empty") },
  { name: "backup", path: "reader/index.html#/backup", isFilled: true, isFull: true, arrange: until("[data-backup]") },
  { name: "library", path: "reader/index.html", isFilled: true, arrange: until(".shelf-item h2") },
  {
    name: "library-selected",
    path: "reader/index.html",
    isFilled: true,
    arrange: async (view) => {
      await view.waitFor(".shelf-item h2");
      await view.press("j");
      await view.press("x");
      await view.waitFor(".selection-bar");
    },
    leave: (view) => view.press("Escape"),
  },
  { name: "library-found", path: "reader/index.html#/?q=harbour", isFilled: true, arrange: until(".shelf-excerpt mark") },
  { name: "library-not-found", path: "reader/index.html#/?q=zzzz", isFilled: true, arrange: until(".empty") },
  ...shown.map((slug) => ofArticle(slug)),
  {
    name: "look-panel",
    path: "reader/index.html",
    isFilled: true,
    arrange: async (view) => {
      await article("wordpress-wpdiscuz")(view);
      await view.click(".look-button");
      await view.waitFor(".look-panel");
    },
    leave: (view) => view.press("Escape"),
  },
  { name: "options", path: "options/index.html", isFilled: true, isFull: true, arrange: until(".editor") },
];

export const popupScreens: readonly Screen[] = [
  { name: "popup", path: "wordpress-wpdiscuz", isFilled: false, arrange: until(".preview .preview-title") },
  { name: "popup-saved", path: "urdu-read-also", isFilled: true, arrange: until(".preview .preview-title") },
  { name: "popup-refused", path: "search-results", isFilled: true, arrange: until("[data-problem]") },
];
