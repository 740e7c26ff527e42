import { useId, useState } from "preact/hooks";
import type { Problem } from "#core/problem.ts";
import type { Result, Undo } from "#core/result.ts";
import { t } from "#i18n/index.ts";
import { lineProblem } from "./line-problem.ts";
import { ProblemNote } from "./problem.tsx";

interface Props {
  /** As it is proposed; the person may change it. */
  readonly line: string;
  keep(line: string): Promise<Result<Undo>>;
  onClose(): void;
}

/** A filter before it is kept: shown, to be changed, kept or dropped; and once kept, to be undone. */
export function ProposedLine({ line: proposed, keep, onClose }: Props) {
  const [line, setLine] = useState(proposed);
  /** There while the line is kept. */
  const [undo, setUndo] = useState<{ readonly act: Undo } | null>(null);
  const isKept = undo !== null;
  const [problem, setProblem] = useState<Problem | null>(null);
  const id = useId();
  const wrong = lineProblem(line);
  const act = async <T,>(doing: Promise<Result<T>>, next: (value: T) => { readonly act: Undo } | null) => {
    const done = await doing;
    setProblem(done.ok ? null : done.problem);
    if (done.ok) setUndo(next(done.value));
  };
  return (
    <form
      class="proposed-line"
      data-proposed={isKept ? "kept" : "open"}
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong && !isKept) void act(keep(line), (value) => ({ act: value }));
      }}
    >
      <label for={id}>{t("proposed_label")}</label>
      <input id={id} class="input" dir="ltr" lang="en" spellcheck={false} value={line} readOnly={isKept} onInput={(event) => setLine(event.currentTarget.value)} aria-invalid={wrong ? "true" : undefined} />
      {wrong && <p class="quiet" role="alert">{wrong}</p>}
      {problem && <ProblemNote problem={problem} />}
      <output>{isKept && t("proposed_kept")}</output>
      <div class="actions">
        {undo ? (
          <button key="undo" type="button" class="button button-small" data-action="undo-line" onClick={() => void act(undo.act(), () => null)}>{t("proposed_undo")}</button>
        ) : (
          <button key="keep" type="submit" class="button button-small button-primary" data-action="keep-line" disabled={wrong !== null}>{t("proposed_keep")}</button>
        )}
        <button type="button" class="button button-small button-quiet" onClick={onClose}>{t(isKept ? "proposed_close" : "proposed_cancel")}</button>
      </div>
    </form>
  );
}
