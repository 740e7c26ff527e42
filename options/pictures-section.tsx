import { useEffect, useState } from "preact/hooks";
import { pictureCapChoices, type PictureCaps } from "#core/picture-caps.ts";
import { formatBytes } from "#i18n/index.ts";
import type { HostsDoor } from "./doors.ts";
import type { SettingsDesk } from "./settings-desk.ts";
import { t } from "./words.ts";

/** How much room pictures may take, and where they may be read. */
export function PicturesSection({ desk, hosts }: { desk: SettingsDesk; hosts: HostsDoor }) {
  return (
    <section aria-labelledby="pictures">
      <h2 id="pictures">{t("options_pictures")}</h2>
      <p class="section-note">{t("options_pictures_note")}</p>
      <div class="picture-caps">
        <Cap name="picture" words={t("options_picture_cap")} desk={desk} />
        <Cap name="article" words={t("options_article_cap")} desk={desk} />
      </div>
      <Hosts door={hosts} />
    </section>
  );
}

function Cap({ name, words, desk }: { name: keyof PictureCaps; words: string; desk: SettingsDesk }) {
  const caps = desk.settings.value?.pictureCaps;
  const change = (bytes: number) => caps && void desk.change({ pictureCaps: { ...caps, [name]: bytes } });
  return (
    <label class="field">
      <span class="field-name">{words}</span>
      <select class="input" data-cap={name} value={caps?.[name]} disabled={!caps} onChange={(event) => change(Number(event.currentTarget.value))}>
        {pictureCapChoices[name].map((bytes) => (
          <option key={bytes} value={bytes}>
            {t("options_cap", formatBytes(bytes))}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What the person has allowed, and the way to take it back. */
function Hosts({ door }: { door: HostsDoor }) {
  const [allowed, setAllowed] = useState<readonly string[] | null>(null);
  useEffect(() => {
    const look = () => void door.list().then(setAllowed);
    door.watch(look);
    look();
  }, [door]);
  if (!allowed) return null;
  return (
    <>
      <h3 id="picture-hosts">{t("options_hosts")}</h3>
      {allowed.length === 0 && <p class="section-note">{t("options_hosts_none")}</p>}
      <ul class="picture-hosts" aria-labelledby="picture-hosts">
        {allowed.map((host) => (
          <li key={host} data-host={host}>
            {host === "*" ? t("options_hosts_every") : <bdi>{host}</bdi>}
            <button type="button" class="button button-small" aria-label={host === "*" ? undefined : t("options_hosts_withdraw_from", host)} onClick={() => void door.giveUp(host)}>
              {t("options_hosts_withdraw")}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
