import type { View } from "../../e2e/browsers/browser.ts";
import { until } from "../../e2e/browsers/until.ts";
import type { Screen } from "./list.ts";

/** Lines of every kind: comments, sites, steps, what is kept and what is the article; two that do nothing and one that is unwise. */
const lines = `! Everywhere
##.promo
##p:has-text(/^(?:read|see) also/i)
##.label:has-text(Sponsored):upward(2)
! courier.quillmere.example
courier.quillmere.example##aside.promo, #sign-up
courier.quillmere.example#+#.fact-box
courier.quillmere.example#=#.story-text
##p:has-text()
.no-mark
##p`;

const openEditor = async (view: View): Promise<void> => {
  await view.waitFor(".editor");
  await view.fill(".editor", lines);
  await view.waitFor("[data-problem]");
};

const into = (selector: string) => async (view: View): Promise<void> => {
  await view.evaluate((at) => document.querySelector(at)?.scrollIntoView({ block: "start" }), selector);
};

/** A choice of a closed list has no box, so it is waited for by asking. */
function choose(view: View, selector: string, at: number): Promise<boolean> {
  const chosen = () =>
    view.evaluate(
      ([of, place]) => {
        const list = document.querySelector<HTMLSelectElement>(of);
        if (!list?.options[place]) return false;
        list.selectedIndex = place;
        list.dispatchEvent(new Event("change", { bubbles: true }));
        return true;
      },
      [selector, at] as const,
    );
  return until(chosen, () => `${selector} has too little to choose from`);
}

/** The filters in the options, in each state that a person meets. */
export const filterScreens: readonly Screen[] = [
  { name: "filters-editor", path: "options/index.html", isFilled: true, open: openEditor, arrange: into("#filters") },
  { name: "filters-problems", path: "options/index.html", isFilled: true, open: openEditor, arrange: into("#filter-problems") },
  {
    name: "filters-completion",
    path: "options/index.html",
    isFilled: true,
    arrange: async (view) => {
      await view.waitFor(".editor");
      await view.fill(".editor", "courier.quillmere.example##p:");
      await into("#filters")(view);
      await view.press("Control+Space");
      await until(
        () => view.evaluate(() => document.querySelector(".editor")?.shadowRoot?.querySelector(".cm-tooltip-autocomplete") !== null),
        () => "nothing is offered to complete the line",
      );
    },
  },
  {
    name: "filters-preview",
    path: "options/index.html",
    isFilled: true,
    open: async (view) => {
      await view.waitFor(".editor");
      await view.fill(".editor", "##p:has-text(the)");
      await view.evaluate(() => document.querySelector<HTMLElement>("[data-preview=article]")?.focus());
      await choose(view, "[data-preview=article]", 2); // behind *nothing* and *pasted*
      await view.waitFor("[data-side=kept]");
    },
    arrange: into("#preview"),
  },
  {
    name: "filters-again",
    path: "options/index.html",
    isFilled: true,
    open: async (view) => {
      await view.waitFor(".editor");
      await view.fill(".editor", "##figure");
      await view.waitFor("#filter-problems", { gone: true }); // those of the draft before: the page moves when they go
      await view.waitFor("[data-action=look-again]");
      await view.click("[data-action=look-again]");
      await view.waitFor("[data-again=found]");
    },
    arrange: into(".again"),
  },
  { name: "filters-lists", path: "options/index.html", isFilled: true, open: (view) => view.waitFor(".our-lines"), arrange: into("#lists") },
];

/** In the popup: the line that keeps a block for good, before it is kept. */
export const lineScreen: Screen = {
  name: "popup-line",
  path: "wordpress-wpdiscuz",
  isFilled: true,
  arrange: async (popup) => {
    await popup.waitFor(".taken-out > summary");
    await popup.click(".taken-out > summary");
    await popup.click("[data-action=always-keep]");
    await popup.waitFor("[data-proposed=open]");
  },
};

const article = "wordpress-wpdiscuz";

async function chooseParagraph(view: View): Promise<void> {
  await view.click("[data-action=strike-open]");
  await view.click(".prose p");
}

/** In the reader: the lines that keep a block here and take one out for good, before they are kept. */
export const readerLineScreens: readonly Screen[] = [
  {
    name: "reader-line-keep",
    path: "",
    article,
    isFilled: true,
    open: async (view) => {
      await view.waitFor("[data-action=always-keep]");
      await view.click("[data-action=always-keep]");
      await view.waitFor("[data-proposed=open]");
    },
    arrange: into(".removed-block"),
  },
  {
    name: "reader-strike",
    path: "",
    article,
    isFilled: true,
    open: async (view) => {
      await chooseParagraph(view);
      await view.waitFor(".prose [data-chosen]");
    },
    arrange: (view) => view.waitFor(".strike-panel"),
  },
  {
    name: "reader-line-remove",
    path: "",
    article,
    isFilled: true,
    open: async (view) => {
      await chooseParagraph(view);
      await view.click("[data-action=always-strike]");
      await view.waitFor("[data-proposed=open]");
    },
    arrange: (view) => view.waitFor(".strike-panel"),
  },
];
