import { useEffect, useState } from "preact/hooks";
import { t } from "#i18n/index.ts";
import { openShortcutSettings, readShortcuts, type Shortcut } from "#platform/commands.ts";

/** The keyboard commands and the keys they have. Browsers let only the person change them, on a page of their own. */
export function ShortcutList() {
  const [known, setKnown] = useState<readonly Shortcut[]>([]);
  useEffect(() => void readShortcuts().then(setKnown), []);
  return (
    <section aria-labelledby="keys-title">
      <h2 id="keys-title">{t("options_keys")}</h2>
      <dl class="keys">
        {known.map(({ name, keys }) => (
          <div key={name}>
            <dt>{t(name === "save-now" ? "command_save_now" : "action_title")}</dt>
            <dd>{keys ? <kbd dir="ltr">{keys}</kbd> : t("options_keys_none")}</dd>
          </div>
        ))}
      </dl>
      <div class="actions">
        <button type="button" class="button" onClick={() => void openShortcutSettings()}>
          {t("options_keys_change")}
        </button>
      </div>
    </section>
  );
}
