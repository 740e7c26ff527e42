/**
 * `npm run screens [-- --only WORDS] [--firefox] [--themes dark,sepia] [--languages ur]`: a picture of every screen and
 * state of the real extension, in each theme, left to right and right to left, at 320, 360 and 1280 CSS pixels, into
 * `screens/`. They are there to be looked at; nothing compares them.
 */
import { parseArgs } from "node:util";
import { themes } from "../src/core/look.ts";
import { launch } from "../e2e/browsers/launch.ts";
import { servePages } from "../e2e/server.ts";
import { buildTarget } from "./build.ts";
import { run } from "./run.ts";
import { fillLibrary } from "./screens/library.ts";
import { popupScreens, tabScreens, type Screen } from "./screens/list.ts";
import { dress, takePopup, takeTab, type Stage } from "./screens/take.ts";

const { values } = parseArgs({
  options: { only: { type: "string", default: "" }, firefox: { type: "boolean", default: false }, themes: { type: "string" }, languages: { type: "string" } },
});

const name = values.firefox ? "firefox" : "chromium";
const among = <Name extends string>(all: readonly Name[], chosen: string | undefined): readonly Name[] => all.filter((each) => chosen?.split(",").includes(each) ?? true);
const stages: readonly Stage[] = among(["en", "ur", "pseudo"], values.languages).flatMap((language) => among(themes, values.themes).map((theme) => ({ language, theme })));
const wanted = (screens: readonly Screen[], isFilled: boolean) => screens.filter((screen) => screen.isFilled === isFilled && screen.name.includes(values.only));

await run(async () => {
  await buildTarget(name);
  const server = await servePages();
  const browser = await launch(name);
  let taken = 0;
  const take = async (isFilled: boolean) => {
    for (const stage of stages) {
      await dress(browser, stage);
      for (const screen of wanted(tabScreens, isFilled)) taken += await takeTab(browser, screen, stage);
      for (const screen of wanted(popupScreens, isFilled)) taken += await takePopup(browser, screen, stage, server.origin);
      process.stderr.write(`${stage.language}, ${stage.theme}: ${taken} pictures\n`);
    }
  };
  try {
    await take(false);
    await fillLibrary(browser, server.origin);
    await take(true);
  } finally {
    await browser.close();
    await server.close();
  }
});
