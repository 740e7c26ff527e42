import { readLook, type Look } from "#core/look.ts";
import { readSettings, watchSettings } from "#platform/settings.ts";
import { note, noted, paint } from "./paint.ts";

/** Brings the note up to date with the settings, which another machine may have changed. Until `signal` says stop. */
export function followSettings(show: (look: Look) => void = () => {}, signal?: AbortSignal): void {
  const follow = ({ look }: { readonly look: unknown }) => {
    const next = readLook(look);
    if (JSON.stringify(next) === JSON.stringify(noted())) return;
    note(next);
    paint(next);
    show(next);
  };
  void readSettings().then(follow, () => {}); // a page that cannot read its settings says so elsewhere
  watchSettings(follow, signal);
}
