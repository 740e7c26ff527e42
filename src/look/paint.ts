import { ourLook, readLook, type Look } from "#core/look.ts";

/**
 * Where the look lies for the moment before the first paint: the settings proper can only be asked and waited for,
 * and a page that is light for one frame is a flash in a dark room.
 */
const name = "look";
const unkept = "look-unkept";

/** What was noted last; ours where nothing was, or the browser keeps nothing. */
export function noted(): Look {
  try {
    return readLook(JSON.parse(localStorage.getItem(name) ?? "null"));
  } catch {
    return ourLook;
  }
}

/** @param isKept the settings have it; while they have not, the note is the newer of the two */
export function note(look: Look, isKept: boolean): void {
  try {
    localStorage.setItem(name, JSON.stringify(look));
    if (isKept) localStorage.removeItem(unkept);
    else localStorage.setItem(unkept, "");
  } catch {
    // The settings themselves have it; the next page is a moment late with it.
  }
}

/** Whether the note is newer than the settings: the page was left before they had been told. */
export function isNewer(): boolean {
  try {
    return localStorage.getItem(unkept) !== null;
  } catch {
    return false;
  }
}

/** Dresses the page: `themes.css` and `prose.css` look at these. What is as always is not said. */
export function paint(look: Look, root = document.documentElement): void {
  for (const part of ["theme", "font", "measure", "leading", "align"] as const) {
    if (look[part] === ourLook[part]) delete root.dataset[part];
    else root.dataset[part] = look[part];
  }
  root.style.setProperty("--size", String(look.size / 100));
}

/** Every other open page of ours follows, at once. Until `signal` says stop. */
export function followNotes(show: (look: Look) => void, signal?: AbortSignal): void {
  const onStorage = ({ key }: StorageEvent) => void (key === name && show(noted()));
  addEventListener("storage", onStorage, signal ? { signal } : {});
}
