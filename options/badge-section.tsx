import { useEffect, useState } from "preact/hooks";
import type { TabsDoor } from "./doors.ts";
import { t } from "./words.ts";

/** Whether the button may show on every tab that its page is saved: the one thing that takes a permission. */
export function BadgeSection({ tabs }: { tabs: TabsDoor }) {
  const [isAllowed, setAllowed] = useState<boolean | null>(null);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    const look = () => void tabs.isAllowed().then(setAllowed);
    tabs.watch(look);
    look();
  }, [tabs]);

  // Asked first thing in the click: after any wait the browser would refuse.
  const ask = () => void tabs.ask().then((granted) => (setAllowed(granted), setRefused(!granted)));
  const giveUp = () => void tabs.giveUp().then((isGone) => setAllowed(!isGone));
  return (
    <section aria-labelledby="badge" data-badge={isAllowed === null ? undefined : isAllowed ? "everywhere" : "clicked"}>
      <h2 id="badge">{t("options_badge")}</h2>
      <output class="section-note">{t(isAllowed ? "options_badge_on" : "options_badge_off")}</output>
      {isAllowed === false && <p class="section-note">{t("options_badge_why")}</p>}
      {isRefused && <p class="note" role="alert">{t("options_badge_refused")}</p>}
      {isAllowed !== null && (
        <div class="actions">
          <button type="button" class="button" data-action="badge" onClick={isAllowed ? giveUp : ask}>
            {t(isAllowed ? "options_badge_withdraw" : "options_badge_allow")}
          </button>
        </div>
      )}
    </section>
  );
}
