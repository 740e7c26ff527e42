import { clipTab } from "#clip/clip-tab.ts";
import { keepPicturesFrom } from "#clip/keep-pictures.ts";
import { addLine } from "#clip/own-rules.ts";
import { pickInTab } from "#clip/pick-in-tab.ts";
import { isBeacon } from "#core/beacon.ts";
import { caps } from "#core/caps.ts";
import { failure } from "#core/result.ts";
import { findArticle } from "#library/articles.ts";
import { decide } from "#library/decisions.ts";
import { found } from "#library/find.ts";
import { recent, shelfSize } from "#library/lists.ts";
import { sayOfLine } from "#library/lines.ts";
import { pictureStanding } from "#library/picture-job.ts";
import { background } from "#messages/ask-background.ts";
import { askPage } from "#messages/ask-page.ts";
import { pictureBlob } from "#messages/picture-blob.ts";
import { soundPicture } from "#pictures/sound-picture.ts";
import { activeTabId, openOptions, openPage, whenLoaded } from "#platform/tabs.ts";
import { pickSpeech } from "./pick-speech.ts";
import { countUnreadable, countWaiting, dropUnreadable } from "#waiting/waiting.ts";
import type { Doors } from "./doors.ts";
import { saveThrough } from "./save-through.ts";

/** The doors to the tab beneath the popup, the background and the library. */
export function browserDoors(): Doors {
  const tab = activeTabId();
  return {
    async clip(manner) {
      const id = await tab;
      return id === null ? failure({ code: "pageGone" }) : clipTab(id, manner);
    },
    async pageLoaded(signal) {
      const id = await tab;
      if (id !== null) await whenLoaded(id, signal);
    },
    async picture(url) {
      const id = await tab;
      return id === null || isBeacon(url) ? null : pictureIn(id, url);
    },
    find: findArticle,
    async markSaved() {
      const id = await tab;
      if (id !== null) await background.markSaved(id);
    },
    expectSave: background.expectSave,
    save: async (clipping, decisions) => saveThrough(background, clipping, decisions, await tab),
    countWaiting, countUnreadable, dropUnreadable,
    saveWaiting: background.saveWaiting,
    decide,
    async pick() {
      const id = await tab;
      const begun = id === null ? failure({ code: "pageGone" } as const) : await pickInTab(id, pickSpeech());
      if (begun.ok) close();
      return begun;
    },
    addLine,
    insistOn: (line) => sayOfLine(line, "insist"),
    pictures: { standing: pictureStanding, keep: keepPicturesFrom, again: async (id) => void (await background.askAgainForPictures(id)) },
    library: { recent, found, size: shelfSize },
    open: (path) => openPage(path).then(close),
    openOptions: () => openOptions().then(close),
  };
}

async function pictureIn(tabId: number, url: string): Promise<Blob | null> {
  const read = await askPage(tabId, "readPicture", url, caps.picture);
  const blob = read.ok && typeof read.value === "object" ? pictureBlob(read.value) : null;
  const sound = blob && (await soundPicture(blob));
  return sound && typeof sound !== "string" ? sound.blob : null;
}

/** Firefox leaves the popup standing over a tab that we opened. */
const close = (): void => window.close();
