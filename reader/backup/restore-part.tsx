import { useState } from "preact/hooks";
import { plainLine } from "#core/plain-line.ts";
import type { Problem } from "#core/problem.ts";
import { formatNumber, t, tn } from "#i18n/index.ts";
import { openBackup, type Backup } from "#transfer/read-backup.ts";
import { restore, type Manner, type Restored } from "#transfer/restore.ts";
import { Icon } from "#ui/icon.tsx";
import { ProblemNote } from "#ui/problem.tsx";
import { accept } from "#witness/witness.ts";
import { Waiting } from "../waiting.tsx";

type Restoring =
  | { readonly step: "open" }
  | { readonly step: "looking" }
  | { readonly step: "planned"; readonly backup: Backup }
  | { readonly step: "restoring"; readonly done: number; readonly all: number }
  | { readonly step: "done"; readonly restored: Restored }
  | { readonly step: "failed"; readonly problem: Problem };

/** Taking over a backup: first what it would bring, then, when the person says so, it does. */
export function RestorePart() {
  const [restoring, setRestoring] = useState<Restoring>({ step: "open" });
  const look = async (file: File) => {
    setRestoring({ step: "looking" });
    const backup = await openBackup(file);
    setRestoring(backup.ok ? { step: "planned", backup: backup.value } : { step: "failed", problem: backup.problem });
  };
  const run = async (backup: Backup, manner: Manner) => {
    const restored = await restore(backup, manner, (done, all) => setRestoring({ step: "restoring", done, all }));
    if (restored.ok) await accept().catch(() => {}); // a loss that this has mended is told no longer
    setRestoring(restored.ok ? { step: "done", restored: restored.value } : { step: "failed", problem: restored.problem });
  };
  return (
    <section class="backup-part" data-restore={restoring.step}>
      <h2>{t("restore_title")}</h2>
      <p>{t("restore_about")}</p>
      {restoring.step !== "restoring" && (
        <ChooseFile onChoose={(file) => void look(file)} />
      )}
      {restoring.step === "looking" && <p class="quiet">{t("restore_looking")}</p>}
      {restoring.step === "planned" && <Planned backup={restoring.backup} onRun={(manner) => void run(restoring.backup, manner)} />}
      {restoring.step === "restoring" && <Waiting words={t("backup_writing", formatNumber(restoring.done), formatNumber(restoring.all))} {...restoring} />}
      {restoring.step === "done" && <Done restored={restoring.restored} />}
      {restoring.step === "failed" && <ProblemNote problem={restoring.problem} />}
    </section>
  );
}

/** The browser's own button speaks the browser's language, and so stands unseen below ours. */
function ChooseFile({ onChoose }: { onChoose: (file: File) => void }) {
  const [name, setName] = useState("");
  const choose = (file: File | undefined) => {
    if (!file) return;
    setName(plainLine(file.name));
    onChoose(file);
  };
  return (
    <div class="choose-file">
      <label class="button">
        <Icon name="file" />
        {t("restore_choose")}
        <input type="file" accept=".zip,application/zip" onClick={forget} onChange={({ currentTarget }) => choose(currentTarget.files?.[0])} />
      </label>
      {name !== "" && <bdi class="quiet">{name}</bdi>}
    </div>
  );
}

/** Else the same file chosen again would be no change. */
const forget = (event: { currentTarget: HTMLInputElement }): void => void (event.currentTarget.value = "");

function Planned({ backup: { plan }, onRun }: { backup: Backup; onRun: (manner: Manner) => void }) {
  const { fresh, same, differing } = plan;
  return (
    <>
      <ul class="plan">
        {fresh > 0 && <li>{tn("restore_fresh", fresh)}</li>}
        {same > 0 && <li>{tn("restore_same", same)}</li>}
        {differing > 0 && <li>{tn("restore_differing", differing)}</li>}
      </ul>
      {fresh + differing === 0 && <p>{t("restore_nothing")}</p>}
      {differing > 0 && <p class="quiet">{t("restore_merge_about")}</p>}
      <div class="actions">
        {fresh > 0 && (
          <button type="button" class="button button-primary" data-act="restore-add" onClick={() => onRun("add")}>
            {t("restore_add")}
          </button>
        )}
        {differing > 0 && (
          <button type="button" class="button" data-act="restore-merge" onClick={() => onRun("merge")}>
            {t("restore_merge")}
          </button>
        )}
      </div>
    </>
  );
}

/** So many lines that were passed over are listed; the count tells of all. */
const mostListed = 20;

function Done({ restored: { added, merged, picturesMissing, skipped, wrongLines } }: { restored: Restored }) {
  return (
    <output class="note note-good">
      <p class="note-title">{t("restore_done", formatNumber(added), formatNumber(merged))}</p>
      {picturesMissing > 0 && <p>{tn("restore_pictures", picturesMissing)}</p>}
      {skipped > 0 && (
        <>
          <p data-skipped={skipped}>{tn("restore_skipped", skipped)}</p>
          <ul>
            {wrongLines.slice(0, mostListed).map(({ file, line, wrong }) => (
              <li key={`${file} ${line}`}>{t(`restore_wrong_${wrong}`, file, formatNumber(line))}</li>
            ))}
          </ul>
        </>
      )}
    </output>
  );
}
