import { useEffect, useState } from "preact/hooks";
import { t } from "#i18n/index.ts";
import { isReminderDue, putOffReminder, switchReminder } from "./backup-reminder.ts";
import { backupAddress } from "../route.ts";

/** Once in a while: that everything is in this browser alone, and the way to change that. */
export function ReminderNote() {
  const [isDue, setDue] = useState(false);
  useEffect(() => void isReminderDue().then(setDue, () => {}), []); // the list says when the library does not open
  if (!isDue) return null;
  const after = (done: Promise<void>) => void done.then(() => setDue(false));
  return (
    <section class="note" data-reminder aria-label={t("reminder_title")}>
      <div>
        <p class="note-title">{t("reminder_title")}</p>
        <p class="note-way">{t("reminder_way")}</p>
      </div>
      <div class="actions">
        <a class="button button-small" href={backupAddress}>
          {t("backup_make")}
        </a>
        <button type="button" class="button button-small" data-act="reminder-later" onClick={() => after(putOffReminder())}>
          {t("reminder_later")}
        </button>
        <button type="button" class="button button-small" data-act="reminder-off" onClick={() => after(switchReminder(false))}>
          {t("reminder_off")}
        </button>
      </div>
    </section>
  );
}
