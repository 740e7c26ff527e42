import { readLook, type Look } from "#core/look.ts";
import { changeSettings, readSettings, watchSettings } from "#platform/settings.ts";
import { isNewer, note, noted, paint } from "./paint.ts";

/** Brings the note up to date with the settings, which another machine may have changed. Until `signal` says stop. */
export function followSettings(show: (look: Look) => void = () => {}, signal?: AbortSignal): void {
  const follow = ({ look }: { readonly look: unknown }) => {
    const next = readLook(look);
    if (isNewer()) return void keep(noted()).catch(() => {}); // tried again by the next page
    if (JSON.stringify(next) === JSON.stringify(noted())) return;
    note(next, true);
    paint(next);
    show(next);
  };
  void readSettings().then(follow, () => {}); // a page that cannot read its settings says so elsewhere
  watchSettings(follow, signal);
}

/** Tells the settings. @throws what the browser has against it; the note stays the newer of the two */
export async function keep(look: Look): Promise<void> {
  await changeSettings({ look });
  note(look, true);
}
