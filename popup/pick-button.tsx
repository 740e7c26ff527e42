import { t } from "#i18n/index.ts";
import type { Session } from "./session.ts";

/** Leads to the picker: what should go, what should stay, what is the article. */
export const PickButton = ({ session }: { session: Session }) => (
  <button type="button" class="button button-small button-quiet" data-action="pick" onClick={() => void session.pick()}>
    {t("popup_pick")}
  </button>
);
