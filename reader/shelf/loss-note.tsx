import { useEffect, useState } from "preact/hooks";
import { t, tn } from "#i18n/index.ts";
import { accept, inspect, type Loss } from "#witness/witness.ts";
import { backupAddress } from "../route.ts";

/** Says that the library has lost articles, which a damaged database does not say by itself, and the ways on. */
export function LossNote() {
  const [loss, setLoss] = useState<Loss | null>(null);
  useEffect(() => void inspect().then(setLoss, () => {}), []); // the list says when the library does not open
  if (!loss) return null;
  const goOn = () => void accept().then(() => setLoss(null));
  return (
    <section class="note note-problem" role="alert" data-loss={loss.kind}>
      <div>
        <p class="note-title">{t(`loss_${loss.kind}`)}</p>
        <p class="note-way">{t("loss_way", tn("backup_articles", loss.before), tn("backup_articles", loss.now))}</p>
      </div>
      <div class="actions">
        <a class="button" href={backupAddress}>
          {t("restore_title")}
        </a>
        <button type="button" class="button" data-act="accept-loss" onClick={goOn}>
          {t("loss_accept")}
        </button>
      </div>
    </section>
  );
}
