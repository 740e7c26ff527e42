import { t } from "#i18n/index.ts";
import { Icon } from "#ui/icon.tsx";
import { OwnLink } from "./own-link.tsx";
import { paths, type Doors } from "./doors.ts";

/** Whose popup this is, and the ways to the library and the options. */
export function Masthead({ doors }: { doors: Doors }) {
  return (
    <header class="masthead">
      <p class="wordmark">
        <img src="/icons/offprint.svg" alt="" width="20" height="20" />
        {t("extension_name")}
      </p>
      <nav class="ways">
        <OwnLink class="button button-quiet button-small" href={paths.library} onOpen={() => doors.open(paths.library)}>
          <Icon name="library" />
          {t("library_title")}
        </OwnLink>
        <OwnLink class="button button-quiet button-small" href={paths.options} onOpen={() => doors.openOptions()}>
          <Icon name="options" />
          <span class="visually-hidden">{t("library_options")}</span>
        </OwnLink>
      </nav>
    </header>
  );
}
