import { useEffect, useState } from "preact/hooks";
import type { Problem } from "#core/problem.ts";
import { formatNumber, t, tn } from "#i18n/index.ts";
import { writeBackup, type Written } from "#transfer/write-backup.ts";
import { Icon } from "#ui/icon.tsx";
import { ProblemNote } from "#ui/problem.tsx";
import { downloadBackup, dropBackupFile, newBackupFile } from "./backup-file.ts";
import { backupNote, noteBackup, switchReminder } from "./backup-reminder.ts";
import { RestorePart } from "./restore-part.tsx";
import { IndexPart } from "./index-part.tsx";
import { BackLink } from "../back-link.tsx";
import { SpacePart } from "./space-part.tsx";
import { useTitle } from "../use-title.ts";
import { Waiting } from "../waiting.tsx";

/** Writing the library to a file, taking one over, what the library takes, and its search index. */
export function BackupPage() {
  useTitle(t("backup_title"));
  return (
    <div class="library">
      <nav class="article-bar" aria-label={t("library_ways")}>
        <BackLink />
      </nav>
      <main>
        <h1>{t("backup_title")}</h1>
        <MakePart />
        <RestorePart />
        <SpacePart />
        <IndexPart />
      </main>
    </div>
  );
}

type Making =
  | { readonly step: "open" }
  | { readonly step: "writing"; readonly done: number; readonly all: number }
  | { readonly step: "done"; readonly written: Written }
  | { readonly step: "failed"; readonly problem: Problem };

function MakePart() {
  const [making, setMaking] = useState<Making>({ step: "open" });
  useEffect(() => () => void dropBackupFile(), []);
  const make = async () => {
    setMaking({ step: "writing", done: 0, all: 0 });
    const written = await writeBackup(await newBackupFile(), (done, all) => setMaking({ step: "writing", done, all }));
    setMaking(written.ok ? { step: "done", written: written.value } : { step: "failed", problem: written.problem });
    if (!written.ok) return;
    await downloadBackup();
    await noteBackup();
  };
  return (
    <section class="backup-part" data-backup={making.step}>
      <h2>{t("backup_make")}</h2>
      <p>{t("backup_about")}</p>
      {making.step === "writing" && <Waiting words={t("backup_writing", formatNumber(making.done), formatNumber(making.all))} {...making} />}
      {making.step === "done" && <Done written={making.written} />}
      {making.step === "failed" && <ProblemNote problem={making.problem} />}
      {making.step !== "writing" && (
        <button type="button" class="button" data-act="backup" onClick={() => void make()}>
          <Icon name="backup" />
          {t("backup_make")}
        </button>
      )}
      <ReminderSwitch />
    </section>
  );
}

function ReminderSwitch() {
  const [isOn, setOn] = useState<boolean | null>(null);
  useEffect(() => void backupNote().then((note) => setOn(note.isOn), () => {}), []); // without an answer there is nothing to switch
  if (isOn === null) return null;
  const change = (wanted: boolean) => void switchReminder(wanted).then(() => setOn(wanted));
  return (
    <label class="reminder-switch">
      <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => change(currentTarget.checked)} />
      {t("reminder_switch")}
    </label>
  );
}

function Done({ written: { articles, pictures, damaged, picturesLost } }: { written: Written }) {
  return (
    <output class="note note-good">
      <p class="note-title">{t("backup_done", tn("backup_articles", articles), tn("backup_pictures", pictures))}</p>
      {damaged > 0 && <p>{tn("backup_damaged", damaged)}</p>}
      {picturesLost > 0 && <p>{tn("backup_pictures_lost", picturesLost)}</p>}
      <button type="button" class="button button-small" onClick={() => void downloadBackup()}>
        {t("backup_again")}
      </button>
    </output>
  );
}
