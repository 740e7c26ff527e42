import type { Browser, View } from "../browsers/browser.ts";
import { clickOn } from "../journeys/steps.ts";
import { openList } from "./audit.ts";
import { pause, pressSave } from "./press.ts";
import { startStorm, stormPage } from "./storm.ts";
import type { Stories } from "./stories.ts";
import { Tally } from "./tally.ts";

/** Everything that ends in the midst of a save: the browser, the background, the popup. */

/** The whole browser is killed, each time at another moment, while three saves at once and one from the popup are under way. */
export async function killDuringSaves(browser: Browser, stories: Stories, times: number): Promise<Tally> {
  const tally = new Tally(`${browser.name}: killed during saves`);
  for (let round = 0; round < times; round++) {
    const storm = startStorm(await stormPage(browser), stories, tally);
    await storm.reached(5);
    const { title, address } = stories.page();
    const { popup } = await clickOn(browser, address);
    const pressed = pressSave(popup).then((said) => said === "saved" && tally.acknowledge(title), () => {});
    await pause((round * 37) % 400);
    await browser.relaunch(async () => {
      await storm.end();
      await Promise.race([pressed, pause(1000)]); // an answer that has not come by now does not
    });
    await tally.look(browser);
  }
  return tally;
}

/** Milliseconds from the press to the stop, round after round: before the message is read, through each step of the save, after the answer. */
const moments = (round: number): number => (round * 11) % 170;

/** The background is stopped, each time at another moment after *Save* was pressed. */
export async function stopBackgroundDuringSaves(browser: Browser, stories: Stories, times: number): Promise<Tally> {
  const tally = new Tally(`${browser.name}: background stopped during saves`);
  for (let round = 0; round < times; round++) {
    const { title, address } = stories.page();
    const { tab, popup } = await clickOn(browser, address);
    const pressed = pressSave(popup);
    await pause(moments(round));
    await browser.stopBackground();
    let said = await pressed;
    if (said !== "saved" && (await popup.isOpen())) {
      if (said === "nothing" || said === "no word") tally.silent.push(`round ${round + 1}: ${said}`);
      said = await pressSave(popup); // the way on that the popup offers
    }
    if (said === "saved") tally.acknowledge(title);
    else tally.silent.push(`round ${round + 1}: could not be saved afterwards either: ${said}`);
    await tab.close();
    await tally.look(browser);
  }
  return tally;
}

/** The popup is closed, each time at another moment: while it reads the page, and after *Save* was pressed. */
export async function closePopupDuringSaves(browser: Browser, stories: Stories, times: number): Promise<Tally> {
  const tally = new Tally(`${browser.name}: popup closed during saves`);
  for (let round = 0; round < times; round++) {
    const { title, address } = stories.page();
    const tab = await browser.open(address);
    const popup = await browser.clickToolbar(tab);
    if (round % 3 === 0) {
      await pause(moments(round));
      await popup.close();
    } else {
      await popup.waitFor(".preview .preview-title");
      await pressAndClose(popup, round % 3 === 1 ? null : moments(round));
      // Whoever pressed Save and went has been promised the article, though nobody was there to be told.
      const list = await openList(browser);
      await list.waitFor(".shelf-item h2", { text: title }).then(() => tally.acknowledge(title), () => tally.silent.push(`round ${round + 1}: ${title} was not saved`));
      await list.close();
    }
    await tab.close();
    await tally.look(browser);
  }
  return tally;
}

/** @param after milliseconds; null is in the same turn, when not even the message has left */
async function pressAndClose(popup: View, after: number | null): Promise<void> {
  const press = popup.evaluate((atOnce) => {
    document.querySelector<HTMLElement>("[data-action=save]")?.click();
    if (atOnce) window.close();
  }, after === null);
  await press.catch(() => {}); // it may be gone before it can answer us
  if (after === null) return await popup.waitUntilClosed();
  await pause(after);
  await popup.close();
}
