import { launch } from "../browsers/launch.ts";
import { imageDisk } from "./disk.ts";
import { pause } from "./press.ts";
import { startStorm, stormPage } from "./storm.ts";
import type { Stories } from "./stories.ts";
import { Tally } from "./tally.ts";

/** The power is cut in the midst of saves, each time at another moment, and the browser starts on the disk as it was left. Chromium, as root. */
export async function cutPowerDuringSaves(stories: Stories, times: number): Promise<Tally> {
  const disk = imageDisk(600);
  const browser = await launch("chromium", { profile: disk.profile });
  const tally = new Tally("chromium: power cut during saves");
  try {
    for (let round = 0; round < times; round++) {
      const storm = startStorm(await stormPage(browser), stories, tally);
      await storm.reached(5);
      await pause((round * 97) % 600);
      disk.cutPower();
      await browser.relaunch(async () => {
        await storm.end();
        await disk.putBack();
      });
      await tally.look(browser);
    }
    return tally;
  } finally {
    await browser.close();
    await disk.remove();
  }
}
