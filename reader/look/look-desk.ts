import { signal, type ReadonlySignal } from "@preact/signals";
import { nextSize, ourLook, type Look } from "#core/look.ts";
import { t } from "#i18n/index.ts";
import { followSettings, keep } from "#look/follow.ts";
import { followNotes, note, noted, paint } from "#look/paint.ts";
import { announce } from "../notices.ts";

const current = signal<Look>(noted());

/** How articles are shown now, in this page and every other. */
export const look: ReadonlySignal<Look> = current;

/** Milliseconds. A browser takes only so many changes of what it carries between machines; who tries sizes makes many. */
const pause = 600;
let keeping: ReturnType<typeof setTimeout> | undefined;

/** Shows it at once, and keeps it. */
export function changeLook(change: Partial<Look>): void {
  const next = { ...current.peek(), ...change };
  current.value = next;
  paint(next);
  note(next, false);
  clearTimeout(keeping);
  keeping = setTimeout(() => void keep(next).catch(() => announce({ words: t("look_unkept") })), pause);
}

export const changeSize = (step: 1 | -1): void => changeLook({ size: nextSize(current.peek().size, step) });

export const resetLook = (): void => changeLook(ourLook);

/** Takes over what another page, or another machine, has changed. */
export function followLook(): void {
  followNotes(show);
  followSettings(show);
}

const show = (next: Look): void => void (current.value = next);
