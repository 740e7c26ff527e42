import { success, type Result } from "#core/result.ts";
import type { ArticleId } from "#core/article.ts";
import { admitPictures, waitAgainForPictures, wantedHosts, wantPictures, type WaitingPicture } from "#library/picture-job.ts";
import { askPage } from "#messages/ask-page.ts";
import { pictureBlob } from "#messages/picture-blob.ts";
import { fetchPicture } from "#pictures/fetch.ts";
import { keepWaitingPictures, type Asked, type Sources } from "#pictures/keep.ts";
import { browser } from "#platform/browser.ts";
import { mayReadHost } from "#platform/permissions.ts";
import { pictureTabs } from "#platform/picture-tabs.ts";
import { readSettings } from "#platform/settings.ts";

const alarm = "pictures";

/** Minutes after which we are woken to go on, should the browser have stopped us in the middle. */
const soon = 0.5;

/**
 * Keeps pictures in the background. What has still to be asked for are rows of the library, so the job outlives the
 * popup, this worker and the browser. Whatever wakes a worker that was stopped in the middle takes it up again; and so do
 * an alarm, the browser's start and a new permission.
 */
export function keepPicturesComing(): void {
  void browser.alarms.get(alarm).then((left) => left && askForPictures());
  browser.alarms.onAlarm.addListener(({ name }) => void (name === alarm && askForPictures()));
  browser.runtime.onStartup.addListener(() => void askForPictures());
  browser.runtime.onInstalled.addListener(() => void askForPictures());
  // The browser's prompt closes the popup that asked, so what the person answers is heard here.
  browser.permissions.onAdded.addListener(({ origins = [] }) => void (origins.length > 0 && askForPictures()));
}

/** The person wants pictures that may need a permission, which is being asked for at this moment. */
export async function keepPictures(id: ArticleId, hosts: readonly string[]): Promise<Result<null>> {
  const noted = await wantPictures(id, hosts);
  void askForPictures();
  return noted.ok ? success(null) : noted;
}

/** The person wants to try those again that did not come. What turns out to need a permission is offered after that. */
export async function askAgainForPictures(id: ArticleId): Promise<Result<null>> {
  const noted = await waitAgainForPictures(id);
  void askForPictures();
  return noted.ok ? success(null) : noted;
}

let isCalled = false;
let working: Promise<void> | null = null;

/** Asks for what is to be asked for. Called while that goes on, it looks once more at the end. */
export function askForPictures(): Promise<void> {
  isCalled = true;
  working ??= work().finally(() => {
    working = null;
    if (isCalled) void askForPictures();
  });
  return working;
}

async function work(): Promise<void> {
  let nextAt: number | null = null;
  await browser.alarms.create(alarm, { delayInMinutes: soon, periodInMinutes: soon });
  while (isCalled) {
    isCalled = false;
    await admitAllowed();
    const { pictureCaps } = await readSettings();
    nextAt = await keepWaitingPictures(sources, pictureCaps);
  }
  if (nextAt === null) await browser.alarms.clear(alarm);
  else await browser.alarms.create(alarm, { when: nextAt, periodInMinutes: soon });
}

async function admitAllowed(): Promise<void> {
  const wanted = await wantedHosts();
  const allowed = wanted.ok ? await Promise.all(wanted.value.map(async (host) => ((await mayReadHost(host)) ? [host] : []))) : [];
  if (allowed.flat().length > 0) await admitPictures(allowed.flat());
}

const sources: Sources = { fromPage, mayFetch: mayReadHost, fromNetwork: fetchPicture };

async function fromPage({ articleId, url }: WaitingPicture, most: number): Promise<Asked | null> {
  const tabId = await pictureTabs.of(articleId);
  if (tabId === null) return null;
  const read = await askPage(tabId, "readPicture", url, most);
  if (!read.ok) {
    // A page that only does not answer may do so for the next picture; one that has gone does not come back.
    if (read.problem.code !== "pageLoading") await pictureTabs.forget(articleId);
    return null;
  }
  if (read.value === "busy") return { is: "busy", pause: 0 };
  if (typeof read.value === "string") return { is: "absent", why: read.value };
  const blob = pictureBlob(read.value);
  return blob ? { is: "picture", blob } : { is: "absent", why: "notAPicture" };
}
