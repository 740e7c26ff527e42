import { languages, type Language } from "#i18n/index.ts";
import type { Settings } from "#platform/settings.ts";
import type { SettingsDesk } from "./settings-desk.ts";
import { t } from "./words.ts";

/** Each language by its own name, for those who can read no other. */
const names: Readonly<Record<Language, string>> = { en: "English", ur: "اردو" };

export function LanguageSection({ desk }: { desk: SettingsDesk }) {
  const language = desk.settings.value?.language;
  const change = (value: string) => void desk.change({ language: value as Settings["language"] });
  return (
    <section aria-labelledby="language">
      <h2 id="language">{t("options_language")}</h2>
      <label class="field">
        <span class="field-name">{t("options_language_label")}</span>
        <select class="input" data-setting="language" value={language ?? "auto"} disabled={!language} onChange={(event) => change(event.currentTarget.value)}>
          <option value="auto">{t("options_language_auto")}</option>
          {languages.map((each) => (
            <option key={each} value={each} lang={each}>
              {names[each]}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}
