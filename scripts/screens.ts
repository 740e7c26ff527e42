/**
 * `npm run screens [-- --only library,popup] [--themes dark,sepia] [--languages ur]`: a picture of every screen and state of the
 * real extension, in both browsers (`--browsers firefox`: in that alone), in each theme, left to right and right to
 * left, at 320, 360 and 1280 CSS pixels, into `screens/`. `--forced-colors` takes them where the system has the say over
 * colours, `--zoomed` at 200 per cent, `--widths 320` at that width alone. `--reader-view` takes Firefox's Reader View of the same
 * pages. They are there to be looked at; nothing compares them.
 */
import { parseArgs } from "node:util";
import { themes } from "../src/core/look.ts";
import { browserNames, type BrowserName } from "../e2e/browsers/browser.ts";
import { launch } from "../e2e/browsers/launch.ts";
import { servePages } from "../e2e/server.ts";
import { buildTarget } from "./build.ts";
import { run } from "./run.ts";
import { fillLibrary, type Addresses } from "./screens/library.ts";
import { popupScreens, tabScreens, type Screen } from "./screens/list.ts";
import { pickerScreens, takePicker } from "./screens/picker.ts";
import { takeReaderViews } from "./screens/reader-view.ts";
import { dress, fileOf, takePopup, takeTab, type Stage } from "./screens/take.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    browsers: { type: "string" },
    themes: { type: "string" },
    languages: { type: "string" },
    widths: { type: "string" },
    "forced-colors": { type: "boolean", default: false },
    zoomed: { type: "boolean", default: false },
    "reader-view": { type: "boolean", default: false },
  },
});

const among = <Name extends string>(all: readonly Name[], chosen: string | undefined): readonly Name[] => all.filter((each) => chosen?.split(",").includes(each) ?? true);
const widthsWanted = values.widths?.split(",").map(Number);
const stages: readonly Stage[] = among(["en", "ur", "pseudo"], values.languages).flatMap((language) => among(themes, values.themes).map((theme) => ({ language, theme, isForced: values["forced-colors"], isZoomed: values.zoomed, widths: widthsWanted })));
const isWanted = ({ name }: { readonly name: string }) => values.only.split(",").some((part) => name.includes(part));
const wanted = (screens: readonly Screen[], isFilled: boolean) => screens.filter((screen) => screen.isFilled === isFilled && isWanted(screen));

/** Screens that did not come; the others are taken all the same. */
const missed: string[] = [];

async function takeAll(name: BrowserName): Promise<void> {
  await buildTarget(name);
  const server = await servePages();
  const browser = await launch(name, { forcedColors: values["forced-colors"] });
  let taken = 0;
  const attempt = async (screen: { readonly name: string }, taking: () => Promise<number>): Promise<void> => {
    try {
      taken += await taking();
    } catch (error) {
      missed.push(`${name}, ${screen.name}`);
      process.stderr.write(`${name}, ${screen.name}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  };
  const take = async (isFilled: boolean, addresses: Addresses) => {
    for (const stage of stages) {
      await dress(browser, stage);
      for (const screen of wanted(tabScreens, isFilled)) await attempt(screen, () => takeTab(browser, screen, stage, addresses));
      for (const screen of wanted(popupScreens, isFilled)) await attempt(screen, () => takePopup(browser, screen, stage, server.origin));
      for (const screen of isFilled ? [] : pickerScreens.filter(isWanted)) await attempt(screen, () => takePicker(browser, screen, server.origin, fileOf(browser, stage, screen.name)));
      process.stderr.write(`${name}, ${stage.language}, ${stage.theme}: ${taken} pictures\n`);
    }
  };
  try {
    await take(false, new Map());
    await take(true, await fillLibrary(browser, server.origin));
  } finally {
    await browser.close();
    await server.close();
  }
}

await run(async () => {
  if (values["reader-view"]) await takeReaderViews();
  else for (const name of among(browserNames, values.browsers)) await takeAll(name);
  if (missed.length > 0) throw new Error(`These did not come: ${missed.join("; ")}.`);
});
