import { useEffect, useState } from "preact/hooks";
import type { Problem } from "#core/problem.ts";
import { t, tn } from "#i18n/index.ts";
import { ProblemNote } from "#ui/problem.tsx";
import type { Doors } from "./doors.ts";

/** Says that articles wait for room in the library, and tries them again. */
export function WaitingNote({ doors }: { doors: Doors }) {
  const [count, setCount] = useState(0);
  const [isTrying, setTrying] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => void doors.countWaiting().then(setCount, () => {}), [doors]);
  if (count === 0) return null;
  const tryAgain = async () => {
    setTrying(true);
    setProblem(null);
    const left = await doors.saveWaiting();
    setTrying(false);
    if (left.ok) setCount(left.value);
    else setProblem(left.problem);
  };
  return (
    <>
      <section class="note note-warn waiting-note" aria-label={tn("popup_waiting", count)}>
        <p class="note-title">{tn("popup_waiting", count)}</p>
        <p class="note-way">{t("popup_waiting_way")}</p>
        <div class="actions">
          <button type="button" class="button button-small" data-act="save-waiting" aria-busy={isTrying} onClick={() => void (isTrying || tryAgain())}>
            {t("popup_try_again")}
          </button>
        </div>
      </section>
      {problem && (
        <div class="waiting-note">
          <ProblemNote problem={problem} />
        </div>
      )}
    </>
  );
}

/** Says that articles wait which this version cannot read, and throws them away for whoever wants that. */
export function UnreadableNote({ doors }: { doors: Doors }) {
  const [count, setCount] = useState(0);
  useEffect(() => void doors.countUnreadable().then(setCount, () => {}), [doors]);
  if (count === 0) return null;
  const drop = async () => {
    await doors.dropUnreadable();
    setCount(await doors.countUnreadable());
  };
  return (
    <section class="note note-warn waiting-note" aria-label={tn("popup_unreadable", count)}>
      <p class="note-title">{tn("popup_unreadable", count)}</p>
      <p class="note-way">{t("popup_unreadable_way")}</p>
      <div class="actions">
        <button type="button" class="button button-small" data-act="drop-unreadable" onClick={() => void drop()}>
          {t("popup_unreadable_drop")}
        </button>
      </div>
    </section>
  );
}
