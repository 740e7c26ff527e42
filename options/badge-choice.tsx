import { useEffect, useState } from "preact/hooks";
import { t } from "#i18n/index.ts";
import { askToSeeTabs, giveUpSeeingTabs, maySeeTabs } from "#platform/permissions.ts";

/** The sign on the button for pages saved earlier, without a click first: it needs to see every tab's address. */
export function BadgeChoice() {
  const [isOn, setOn] = useState(false);
  useEffect(() => void maySeeTabs().then(setOn), []);
  // Asked at once, inside the click; what the person answered is read back rather than believed.
  const change = (wanted: boolean) => void (wanted ? askToSeeTabs() : giveUpSeeingTabs()).then(maySeeTabs).then(setOn);
  return (
    <section aria-labelledby="badge-title">
      <h2 id="badge-title">{t("options_badge")}</h2>
      <label class="switch">
        <input type="checkbox" role="switch" checked={isOn} aria-checked={isOn} aria-describedby="about-badge" onChange={({ currentTarget }) => change(currentTarget.checked)} />
        <span class="switch-name">{t("options_badge_everywhere")}</span>
        <span class="switch-note" id="about-badge">
          {t("options_badge_about")}
        </span>
      </label>
    </section>
  );
}
