import { useEffect, useState } from "preact/hooks";
import { type Key } from "#i18n/index.ts";
import type { Shortcut } from "#platform/commands.ts";
import type { Doors } from "./doors.ts";
import { t } from "./words.ts";

/** What the commands of the manifest do; the browser's own list has no words for the first. */
const commands: readonly (readonly [name: string, says: Key])[] = [
  ["_execute_action", "action_title"],
  ["save-now", "command_save_now"],
];

/** Keys that are ours to hear, and so always the same. */
const ours: readonly (readonly [keys: string, says: Key])[] = [
  ["Enter", "options_keys_enter"],
  ["Ctrl+S", "options_keys_filters"],
];

/** The keys as they are now. The browser alone can change them; we open its page. */
export function KeysSection({ doors }: { doors: Doors }) {
  const shortcuts = useShortcuts(doors);
  const keysOf = (name: string) => shortcuts?.find((each) => each.name === name)?.keys ?? null;
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{t("options_keys")}</h2>
      <dl class="keys">
        {commands.map(([name, says]) => <Row key={name} says={says} keys={shortcuts && keysOf(name)} isKnown={shortcuts !== null} />)}
        {ours.map(([keys, says]) => <Row key={keys} says={says} keys={keys} isKnown />)}
      </dl>
      <p class="section-note">{t("options_keys_note")}</p>
      <div class="actions">
        <button type="button" class="button" data-action="change-keys" onClick={() => void doors.openShortcutSettings()}>
          {t("options_keys_change")}
        </button>
      </div>
    </section>
  );
}

function Row({ says, keys, isKnown }: { says: Key; keys: string | null; isKnown: boolean }) {
  return (
    <div>
      <dt>{t(says)}</dt>
      <dd>{keys ? <kbd dir="ltr" lang="en">{keys}</kbd> : <span class="quiet">{isKnown && t("options_keys_none")}</span>}</dd>
    </div>
  );
}

/** Read again whenever the page comes back into view: the person may have been at the browser's page in between. */
function useShortcuts(doors: Doors): readonly Shortcut[] | null {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[] | null>(null);
  useEffect(() => {
    const listening = new AbortController();
    const read = () => void doors.readShortcuts().then(setShortcuts);
    addEventListener("focus", read, { signal: listening.signal });
    read();
    return () => listening.abort();
  }, [doors]);
  return shortcuts;
}
