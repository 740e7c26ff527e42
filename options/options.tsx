import { useEffect, useState } from "preact/hooks";
import { loadWords, t, uiDirection, uiLanguage } from "#i18n/index.ts";
import { Icon } from "#ui/icon.tsx";
import { BadgeSection } from "./badge-section.tsx";
import type { Doors } from "./doors.ts";
import type { FilterDesk } from "./filter-desk.ts";
import { FiltersSection } from "./filters-section.tsx";
import { KeysSection } from "./keys-section.tsx";
import { KindsSection } from "./kinds-section.tsx";
import { LanguageSection } from "./language-section.tsx";
import type { SettingsDesk } from "./settings-desk.ts";

interface Props {
  readonly doors: Doors;
  readonly desks: { readonly filters: FilterDesk; readonly settings: SettingsDesk };
}

/** What an article is, in this person's eyes; and the few other things that are theirs to decide. */
export function Options({ doors, desks }: Props) {
  useLanguage(desks.settings);
  return (
    <div class="options">
      <header class="masthead">
        <p class="wordmark">
          <img src="../icons/offprint.svg" alt="" width="22" height="22" />
          {t("extension_name")}
        </p>
        <a class="button button-quiet button-small" href="../reader/index.html">
          <Icon name="library" />
          {t("library_title")}
        </a>
      </header>
      <main>
        <h1>{t("options_title")}</h1>
        <KindsSection desk={desks.settings} />
        <FiltersSection desk={desks.filters} />
        <LanguageSection desk={desks.settings} />
        <BadgeSection tabs={doors.tabs} />
        <KeysSection doors={doors} />
      </main>
    </div>
  );
}

/** Speaks the chosen language at once, without loading the page again: half-written filters stay where they are. */
function useLanguage(desk: SettingsDesk): void {
  const language = desk.settings.value?.language;
  const [, speak] = useState(0);
  useEffect(() => {
    if (!language) return;
    void loadWords().then(() => {
      document.documentElement.lang = uiLanguage();
      document.documentElement.dir = uiDirection();
      document.title = t("options_title");
      speak((times) => times + 1);
    });
  }, [language]);
}
