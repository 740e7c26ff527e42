import { useEffect, useState } from "preact/hooks";
import { defaults, readSettings, watchSettings, type Settings } from "#platform/settings.ts";

/** The settings as they are now, whoever changes them; null until they are known. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    watchSettings(setSettings, stop.signal);
    void readSettings().then(setSettings, () => setSettings(defaults));
    return () => stop.abort();
  }, []);
  return settings;
}
