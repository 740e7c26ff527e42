import { changedRules, type Wishes } from "./clean-again.ts";
import type { Again, AgainDesk } from "./again-desk.ts";
import type { FilterDesk } from "./filter-desk.ts";
import { ProblemNote } from "#ui/problem.tsx";
import { formatNumber } from "#i18n/index.ts";
import { t, tn } from "./words.ts";

interface Props {
  readonly filters: FilterDesk;
  readonly desk: AgainDesk;
  /** As they are when it is asked. */
  readonly wishes: () => Wishes;
}

/** Which saved articles the unsaved changes touch, and cleaning those again. */
export function AgainPart({ filters, desk, wishes }: Props) {
  const state = desk.state.value;
  const left = desk.left.value;
  const changed = changedRules(filters.savedRules.value, filters.checked.value.rules);
  const start = async (ids: Parameters<AgainDesk["queue"]>[0]) => {
    if (!(await desk.queue(ids))) return;
    await filters.save();
    if (filters.state.value === "saved") await desk.clean(ids, wishes);
  };
  return (
    <div class="again" data-again={state.step}>
      {desk.problem.value && <ProblemNote problem={desk.problem.value} />}
      {changed.length > 0 && (state.step === "idle" || state.step === "done") && (
        <button type="button" class="button" data-action="look-again" onClick={() => void desk.look(changed)}>{t("again_look")}</button>
      )}
      <Said state={state} desk={desk} />
      {state.step === "found" && state.titles.length > 0 && (
        <>
          <ul class="again-titles">
            {state.titles.slice(0, 50).map(([id, title]) => <li key={id}><bdi>{title}</bdi></li>)}
          </ul>
          <button type="button" class="button button-primary" data-action="clean-again" onClick={() => void start(state.titles.map(([id]) => id))}>{t("again_start")}</button>
        </>
      )}
      {left.length > 0 && state.step === "idle" && (
        <div class="note" data-again-left={left.length}>
          <p>{tn("again_left", left.length)}</p>
          <div class="actions">
            <button type="button" class="button button-small" data-action="go-on-again" onClick={() => void desk.clean(left, wishes)}>{t("again_go_on")}</button>
            <button type="button" class="button button-small button-quiet" onClick={() => void desk.giveUp()}>{t("again_give_up")}</button>
          </div>
        </div>
      )}
    </div>
  );
}

function Said({ state, desk }: { state: Again; desk: AgainDesk }) {
  if (state.step === "looking" || state.step === "cleaning") {
    const words = t("again_looking", formatNumber(state.done), formatNumber(state.all));
    return (
      <div class="actions">
        <progress value={state.done} max={state.all} aria-label={words} />
        <span>{words}</span>
        <button type="button" class="button button-small" onClick={() => desk.stop()}>{t("again_stop")}</button>
      </div>
    );
  }
  if (state.step === "found") return <output>{state.titles.length > 0 ? tn("again_found", state.titles.length) : t("again_found_none")}</output>;
  if (state.step !== "done") return null;
  return (
    <output>
      {tn("again_done", state.cleaned)} {state.not > 0 && tn("again_not", state.not)}
    </output>
  );
}
