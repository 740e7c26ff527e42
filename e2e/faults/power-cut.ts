import type { Browser } from "../browsers/browser.ts";
import { launch } from "../browsers/launch.ts";
import { clickOn } from "../journeys/steps.ts";
import { imageDisk, type Disk } from "./disk.ts";
import { pause, pressSave } from "./press.ts";
import { startStorm, stormPage } from "./storm.ts";
import type { Stories } from "./stories.ts";
import { Tally } from "./tally.ts";

/** The power is cut in the midst of saves, each time at another moment, and the browser starts on the disk as it was left. Chromium, as root. */
export async function cutPowerDuringSaves(stories: Stories, times: number): Promise<Tally> {
  const tally = new Tally("chromium: power cut during saves");
  for (let round = 0; round < times; round++) {
    const disk = imageDisk(600);
    const browser = await launch("chromium", { profile: disk.profile });
    try {
      await cutOnce(browser, disk, stories, tally, (round * 97) % 600);
    } finally {
      await browser.close();
      await disk.remove();
    }
  }
  return tally;
}

async function cutOnce(browser: Browser, disk: Disk, stories: Stories, tally: Tally, after: number): Promise<void> {
  tally.forget(); // another library
  const storm = startStorm(await stormPage(browser), stories, tally);
  await storm.reached(5);
  await pause(after);
  const cut = disk.cutPower();
  await browser.relaunch(async () => {
    await storm.end();
    tally.cutOff(cut);
    await disk.putBack();
  });
  await tally.look(browser);
  // The browser may have lost its own record of our service worker; whoever clicks can save all the same.
  const { title, address } = stories.page();
  const { popup } = await clickOn(browser, address);
  const said = await pressSave(popup);
  if (said === "saved") tally.acknowledge(title);
  else tally.silent.push(`after the power cut a save was answered with ${said}`);
  await popup.close();
  await tally.look(browser);
  await browser.relaunch(); // what was saved behind the torn end of a log shows itself only now
  await tally.look(browser);
}
