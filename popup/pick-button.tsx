import { t } from "#i18n/index.ts";
import { Icon } from "#ui/icon.tsx";
import type { Session } from "./session.ts";

/** Leads to the picker: what should go, what should stay, what is the article. */
export const PickButton = ({ session }: { session: Session }) => (
  <button type="button" class="button button-small pick" data-action="pick" onClick={() => void session.pick()}>
    <Icon name="pick" />
    {t("popup_pick")}
  </button>
);
