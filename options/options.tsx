import { useEffect } from "preact/hooks";
import { Icon } from "#ui/icon.tsx";
import type { AgainDesk } from "./again-desk.ts";
import { BadgeSection } from "./badge-section.tsx";
import type { Doors } from "./doors.ts";
import type { FilterDesk } from "./filter-desk.ts";
import { FiltersSection } from "./filters-section.tsx";
import { KeysSection } from "./keys-section.tsx";
import { KindsSection } from "./kinds-section.tsx";
import { LanguageSection } from "./language-section.tsx";
import { ListsSection } from "./lists-section.tsx";
import { PicturesSection } from "./pictures-section.tsx";
import { PreviewSection } from "./preview-section.tsx";
import type { SettingsDesk } from "./settings-desk.ts";
import { speak, t } from "./words.ts";

interface Props {
  readonly doors: Doors;
  readonly desks: { readonly filters: FilterDesk; readonly settings: SettingsDesk; readonly again: AgainDesk };
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
        <PreviewSection doors={doors} desks={desks} />
        <ListsSection doors={doors} />
        <PicturesSection desk={desks.settings} hosts={doors.hosts} />
        <LanguageSection desk={desks.settings} />
        <BadgeSection tabs={doors.tabs} />
        <KeysSection doors={doors} />
      </main>
    </div>
  );
}

function useLanguage(desk: SettingsDesk): void {
  const language = desk.settings.value?.language;
  useEffect(() => {
    if (language) void speak();
  }, [language]);
}
