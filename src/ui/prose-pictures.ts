import { isOnItsWay, type MissingPicture } from "#core/absence.ts";
import { t, uiDirection, uiLanguage } from "#i18n/index.ts";
import { remoteAttribute, type SafeNodes } from "#sanitise/safe-nodes.ts";
import { hostOf } from "./dateline.tsx";

/** Pixels. A picture that says it is no larger was drawn to stand in a line of text, and is worth no box of its own. */
const inLine = 48;

/**
 * Gives each picture that has no `src` of its own a stand-in: its words, and room for a plain link to where it is, which
 * is neither seen nor heard before `sayWhy` has been called. The picture waits inside, hidden, until `showPictures` finds
 * it among those that are kept.
 */
export function standIns(nodes: SafeNodes): void {
  for (const picture of nodes.querySelectorAll<HTMLImageElement>("img")) {
    const address = picture.getAttribute(remoteAttribute);
    if (address === null && !picture.hasAttribute("src")) picture.remove();
    if (address !== null) standIn(picture, address);
  }
}

/** Shows those pictures that are kept, each in place of its stand-in. */
export function showPictures(root: ParentNode, kept: ReadonlyMap<string, string>): void {
  for (const picture of root.querySelectorAll<HTMLImageElement>(`.missing-picture > img[${remoteAttribute}]`)) {
    const own = kept.get(picture.getAttribute(remoteAttribute) ?? "");
    if (own === undefined) continue;
    picture.hidden = false;
    picture.decoding = "async";
    picture.src = own;
    takeRoomOf(picture.parentElement, picture);
  }
}

/** Whoever stands at the stand-in, or at its link, stands at the picture then. */
function takeRoomOf(box: HTMLElement | null, picture: HTMLImageElement): void {
  const isReached = box?.contains(document.activeElement);
  box?.replaceWith(picture);
  if (!isReached) return;
  picture.tabIndex = -1;
  picture.focus({ preventScroll: true });
}

/** Says in each stand-in why its picture is not there, or that it is still on its way. Called when it is known which are kept. */
export function sayWhy(root: ParentNode, missing: readonly MissingPicture[]): void {
  const known = new Map(missing.map((each) => [each.url, each]));
  for (const picture of root.querySelectorAll(`.missing-picture > img[${remoteAttribute}]`)) {
    const box = picture.parentElement;
    const found = known.get(picture.getAttribute(remoteAttribute) ?? "");
    if (!box || (!found && box.hasAttribute("data-absence"))) continue; // it has come this moment, and will be shown
    box.setAttribute("data-absence", found?.absence ?? "");
    const why = box.querySelector(".missing-picture-why");
    if (why) why.textContent = whyOf(found);
  }
}

function whyOf(missing: MissingPicture | undefined): string {
  if (!missing) return t("reader_picture_missing");
  return isOnItsWay(missing) ? t("reader_picture_coming") : t("reader_picture_missing_why", t(`absence_${missing.absence}`));
}

/** Takes over pictures that are on screen already, so that showing the article anew neither blinks nor jumps. */
export function reusePictures(from: ParentNode, to: ParentNode): void {
  const shown = new Map(
    [...from.querySelectorAll<HTMLImageElement>(`img[${remoteAttribute}][src]`)].map((picture) => [picture.getAttribute(remoteAttribute), picture]),
  );
  for (const waiting of to.querySelectorAll(`.missing-picture > img[${remoteAttribute}]`)) {
    const address = waiting.getAttribute(remoteAttribute);
    const same = shown.get(address);
    if (!same) continue;
    shown.delete(address);
    waiting.parentElement?.replaceWith(same);
  }
}

function standIn(picture: HTMLImageElement, address: string): void {
  const box = document.createElement("span");
  box.className = "missing-picture";
  if (isInLine(picture)) for (const each of [box, picture]) each.classList.add("in-line");
  const words = picture.alt.trim();
  stepOutOfLink(picture);
  picture.replaceWith(box);
  picture.hidden = true;
  box.append(picture);
  if (words) box.append(element("span", "missing-picture-alt", words));
  if (!isInLine(picture)) box.append(wayTo(address));
}

/** By its attributes: a picture that is not loaded has no other size. */
const isInLine = (picture: HTMLImageElement): boolean =>
  ["width", "height"].some((side) => {
    const pixels = Number(picture.getAttribute(side));
    return pixels > 0 && pixels <= inLine;
  });

/** The stand-in holds a link, and a link may not stand in another. A link that held nothing but the picture goes. */
function stepOutOfLink(picture: HTMLImageElement): void {
  const link = picture.closest("a");
  if (!link) return;
  link.before(picture);
  if (!link.textContent?.trim() && !link.querySelector("img")) link.remove();
}

/** Words of ours amid the article's, so they say their own language and direction. */
function wayTo(address: string): HTMLElement {
  const way = element("span", "missing-picture-way", "");
  way.lang = uiLanguage();
  way.dir = uiDirection();
  const link = element("a", "", t("reader_picture_open", hostOf(address))) as HTMLAnchorElement;
  link.href = address;
  link.rel = "noopener noreferrer";
  way.append(element("span", "missing-picture-why", ""), " · ", link);
  return way;
}

function element(name: string, className: string, words: string): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = words;
  return made;
}
