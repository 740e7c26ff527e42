import type { Speech } from "#clip/pick-in-tab.ts";
import { t, uiDirection, uiLanguage } from "#i18n/index.ts";

/** What the picker says on the page: it has no words of its own there. */
export const pickSpeech = (): Speech => ({
  lang: uiLanguage(),
  dir: uiDirection(),
  words: {
    title: t("pick_title"),
    hint: t("pick_hint"),
    selector: t("pick_selector"),
    matches: t("pick_matches"),
    none: t("pick_none"),
    remove: t("pick_remove"),
    keep: t("pick_keep"),
    article: t("pick_article"),
    again: t("pick_again"),
    close: t("pick_close"),
    wayOut: t("pick_way_out"),
    kept: t("pick_kept"),
    there: t("pick_there"),
    undo: t("pick_undo"),
    failed: t("pick_failed"),
  },
});
