import { t } from "#i18n/index.ts";
import { Icon } from "#ui/icon.tsx";
import { lastListAddress } from "./route.ts";

/** The way back to the list, as it was left. */
export function BackLink() {
  return (
    <a class="button button-quiet" href={lastListAddress()}>
      <Icon name="back" />
      <span class="back-words">{t("reader_back")}</span>
    </a>
  );
}
