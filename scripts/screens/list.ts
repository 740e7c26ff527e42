import type { View } from "../../e2e/browsers/browser.ts";
import { filterScreens, lineScreen, readerLineScreens } from "./filters.ts";
import { shown, type Shown } from "./library.ts";
import { setPictures } from "./pictures.ts";

/** One screen in one state. */
export interface Screen {
  readonly name: string;
  /** Of a page of ours; for the popup, the name of the page below it; of an article there is `article` instead. */
  readonly path: string;
  /** The page from which the article was saved that it shows. */
  readonly article?: Shown;
  /** Whether it shows a library with articles in it. */
  readonly isFilled: boolean;
  /** The whole length of it rather than what the window shows. */
  readonly isFull?: boolean;
  /** Comes before the first width. */
  readonly open?: (view: View) => Promise<void>;
  /** Brings it into its state; called once for each width. */
  readonly arrange: (view: View) => Promise<void>;
  /** Takes it out of that state again. */
  readonly leave?: (view: View) => Promise<void>;
}

const until = (selector: string) => (view: View) => view.waitFor(selector);

const ofArticle = (article: Shown): Screen => ({ name: `article-${article}`, path: "", article, isFilled: true, isFull: true, arrange: until(".prose > *") });

/** An article of whose pictures that has become, in turn: kept, on their way, or missing for these reasons. */
const withPictures = (name: string, ...standing: readonly string[]): Screen => ({
  name: `pictures-${name}`,
  path: "",
  article: "everything-an-article-holds",
  isFilled: true,
  isFull: true,
  open: (view) => setPictures(view, standing),
  arrange: until("[data-pictures]"),
});

export const tabScreens: readonly Screen[] = [
  { name: "welcome", path: "reader/index.html#/welcome", isFilled: false, arrange: until(".welcome") },
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
  {
    name: "library-trash",
    path: "reader/index.html",
    isFilled: true,
    arrange: async (view) => {
      await view.waitFor(".shelf-item h2");
      await view.press("j");
      await view.press("Delete");
      await view.waitFor(".notice-bar .button");
      await view.click("[data-shelf=trash]");
      await view.waitFor(".shelf-item [data-act=deleteForGood]");
    },
    leave: async (view) => {
      await view.press("Control+z");
      await view.waitFor(".empty");
      await view.click("[data-shelf=all]");
    },
  },
  { name: "library-shelf-empty", path: "reader/index.html#/?shelf=starred", isFilled: true, arrange: until(".empty") },
  { name: "library-found", path: "reader/index.html#/?q=harbour", isFilled: true, arrange: until(".shelf-excerpt mark") },
  { name: "library-not-found", path: "reader/index.html#/?q=zzzz", isFilled: true, arrange: until(".empty") },
  ...shown.map((slug) => ofArticle(slug)),
  withPictures("coming", "kept", "waiting", "waiting"),
  withPictures("offered", "kept", "shut", "refused"),
  withPictures("missing", "tooLarge", "tooManyPixels", "unreachable"),
  {
    name: "backup-done",
    path: "reader/index.html#/backup",
    isFilled: true,
    isFull: true,
    open: async (view) => {
      await view.click("[data-act=index]");
      await view.waitFor("[data-index=done]");
      await view.click("[data-act=backup]");
      await view.waitFor("[data-backup=done]");
    },
    arrange: until("[data-backup=done]"),
  },
  {
    name: "look-panel",
    path: "",
    article: "wordpress-wpdiscuz",
    isFilled: true,
    arrange: async (view) => {
      await view.click(".look-button");
      await view.waitFor(".look-panel");
    },
    leave: (view) => view.press("Escape"),
  },
  {
    name: "keys",
    path: "reader/index.html",
    isFilled: true,
    arrange: async (view) => {
      await view.waitFor(".shelf-item h2");
      await view.press("?");
      await view.waitFor(".key-help[open]");
    },
    leave: (view) => view.press("Escape"),
  },
  {
    name: "marked",
    path: "",
    article: "wordpress-wpdiscuz",
    isFilled: true,
    open: until(".prose > *"),
    arrange: async (view) => {
      if (await view.evaluate(() => document.querySelector(".mark-item") === null)) {
        await view.press("j");
        await view.press("j");
        await view.press("h");
        await view.waitFor(".mark-item");
      }
      await view.press("k");
      await view.press("j");
      await view.press("m");
      await view.waitFor(".mark-tools textarea");
    },
    leave: (view) => view.press("Escape"),
  },
  { name: "highlights", path: "reader/index.html#/highlights", isFilled: true, arrange: until(".mark-item") },
  { name: "options", path: "options/index.html", isFilled: true, isFull: true, arrange: until(".editor") },
  ...filterScreens,
  ...readerLineScreens,
];

export const popupScreens: readonly Screen[] = [
  { name: "popup", path: "wordpress-wpdiscuz", isFilled: false, arrange: until(".preview .preview-title") },
  { name: "popup-saved", path: "urdu-read-also", isFilled: true, arrange: until(".preview .preview-title") },
  { name: "popup-pictures", path: "everything-an-article-holds", isFilled: true, arrange: until("[data-pictures]") },
  { name: "popup-refused", path: "search-results", isFilled: true, arrange: until("[data-problem]") },
  lineScreen,
];
