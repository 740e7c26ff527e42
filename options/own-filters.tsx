import { useEffect, useState } from "preact/hooks";
import type { Problem } from "#core/problem.ts";
import { parseFilters, type LineProblem } from "#filters/parse.ts";
import { formatNumber, t, tn } from "#i18n/index.ts";
import { problemOf } from "#library/problem-of.ts";
import { readRules, writeRules } from "#library/rules.ts";
import { ProblemNote } from "#ui/problem.tsx";
import { draft } from "./draft.ts";

/** The library's text, and whether ours differs from it. */
type State = "loading" | "saved" | "changed" | "saving";

/** How many bad lines are named at once. */
const named = 50;

/** The person's own filters, one a line, checked as they are typed. */
export function OwnFilters() {
  const { text, state, problem, edit, save } = useFilters();
  const { rules, problems } = parseFilters(text);
  return (
    <section aria-labelledby="filters-title" data-filters={state}>
      <h2 id="filters-title">{t("options_filters")}</h2>
      <p class="quiet" id="filters-about">
        {t("options_filters_about")}
      </p>
      <code class="example" dir="ltr">
        {"news.example##.promo:has-text(Subscribe)"}
      </code>
      <Field text={text} isReady={state !== "loading"} isSound={problems.length === 0} onEdit={edit} onSave={save} />
      <output class="checked" id="filters-checked">
        {tn("options_rules", rules.length)}
        {problems.length > 0 && ` ${tn("options_bad_lines", problems.length)}`}
      </output>
      <BadLines problems={problems} />
      {problem && <ProblemNote problem={problem} />}
      <div class="actions">
        <button type="button" class="button button-primary" data-action="save-filters" aria-disabled={state !== "changed"} onClick={() => void save()}>
          {t("options_save")}
        </button>
        <output class="quiet">{state === "changed" ? t("options_unsaved") : state === "saved" && t("options_saved")}</output>
      </div>
    </section>
  );
}

interface FieldProps {
  readonly text: string;
  readonly isReady: boolean;
  readonly isSound: boolean;
  readonly onEdit: (text: string) => void;
  readonly onSave: () => Promise<void>;
}

function Field({ text, isReady, isSound, onEdit, onSave }: FieldProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void onSave();
  };
  return (
    <textarea
      class="input"
      dir="ltr"
      rows={10}
      spellcheck={false}
      aria-labelledby="filters-title"
      aria-describedby="filters-about filters-checked"
      aria-invalid={!isSound}
      readOnly={!isReady}
      value={text}
      onInput={({ currentTarget }) => onEdit(currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}

function BadLines({ problems }: { problems: readonly LineProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <ol class="bad-lines">
      {problems.slice(0, named).map(({ line, text, problem }) => (
        <li key={line} data-line={line}>
          <strong>{t("options_line", formatNumber(line))}</strong> <code dir="ltr">{text.slice(0, 120)}</code>
          <p>{t(`filter_${problem.code}`, problem.detail ?? "")}</p>
        </li>
      ))}
    </ol>
  );
}

function useFilters() {
  const [text, setText] = useState(draft.read() ?? "");
  const [state, setState] = useState<State>("loading");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [stored, setStored] = useState("");
  useEffect(() => {
    const show = (rules: string) => {
      setStored(rules);
      const mine = draft.read();
      setText(mine ?? rules);
      setState(mine === null || mine === rules ? "saved" : "changed");
    };
    readRules().then(show, (reason: unknown) => setProblem(problemOf(reason)));
  }, []);
  const edit = (next: string) => {
    setText(next);
    setState(next === stored ? "saved" : "changed");
    draft.write(next === stored ? null : next);
  };
  const save = async () => {
    setState("saving");
    const written = await writeRules(text);
    setProblem(written.ok ? null : written.problem);
    setState(written.ok ? "saved" : "changed");
    if (!written.ok) return;
    setStored(text);
    draft.write(null);
  };
  return { text, state, problem, edit, save };
}
