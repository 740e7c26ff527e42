import { languages, t } from "#i18n/index.ts";
import { changeSettings, type Settings } from "#platform/settings.ts";
import { useSettings } from "./use-settings.ts";

/** Each language in its own words. */
const ownNames = { en: "English", ur: "اردو" } as const;

async function choose(language: string): Promise<void> {
  await changeSettings({ language: language as Settings["language"] });
  location.reload();
}

/** The language of the interface. The page is drawn anew in it. */
export function LanguageChoice() {
  const settings = useSettings();
  return (
    <section aria-labelledby="language-title">
      <h2 id="language-title">{t("options_language")}</h2>
      <select class="input" name="language" aria-labelledby="language-title" value={settings?.language ?? "auto"} onChange={({ currentTarget }) => void choose(currentTarget.value)}>
        <option value="auto">{t("options_language_auto")}</option>
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {ownNames[language]}
          </option>
        ))}
      </select>
    </section>
  );
}
