import { useMemo, useState } from "preact/hooks";
import { kinds, type Kind } from "#core/kind.ts";
import type { Problem } from "#core/problem.ts";
import { builtInRules } from "#filters/built-in.ts";
import { lineOf, phrases } from "#filters/wording.ts";
import type { LineRow } from "#library/schema.ts";
import { live } from "#ui/live.ts";
import { ProblemNote } from "#ui/problem.tsx";
import { uiLanguage } from "#i18n/index.ts";
import type { Doors } from "./doors.ts";
import { t, tn } from "./words.ts";

/** A line of ours: as the ledger names it, and as it reads here. */
interface OurLine {
  readonly line: string;
  readonly kind: Kind;
  /** Of its wording pack; empty for a line of structure. */
  readonly language: string;
  readonly shown: string;
}

const ourLines: readonly OurLine[] = [
  ...builtInRules().map(({ line, kind }) => ({ line, kind: kind as Kind, language: "", shown: line })),
  ...phrases().map((phrase) => ({ line: lineOf(phrase), kind: phrase.kind, language: phrase.lang, shown: phrase.phrase })),
];

/** Everything that is built in, to be read and switched line by line; and which lines are not as they came. */
export function ListsSection({ doors }: { doors: Doors }) {
  // A library that does not open is told of beside the filters.
  const rows = useMemo(() => live(doors.watchLines(), [], () => {}), [doors]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const say = async (line: string, what: LineRow["say"] | null) => {
    const said = await doors.sayOfLine(line, what);
    setProblem(said.ok ? null : said.problem);
  };
  return (
    <section aria-labelledby="lists">
      <h2 id="lists">{t("options_lists")}</h2>
      <p class="section-note">{t("options_lists_note")}</p>
      {problem && <ProblemNote problem={problem} />}
      <Said rows={rows.value} onTakeBack={(line) => void say(line, null)} />
      <Lines rows={rows.value} onSwitch={(line, isOn) => void say(line, isOn ? null : "off")} />
    </section>
  );
}

/** The lines that are off or insisted on, wherever they stand. */
function Said({ rows, onTakeBack }: { rows: readonly LineRow[]; onTakeBack: (line: string) => void }) {
  if (rows.length === 0) return <p class="quiet">{t("options_lists_off_none")}</p>;
  return (
    <>
      <h3>{t("options_lists_off")}</h3>
      <ul class="said-lines">
        {rows.map(({ line, say }) => (
          <li key={line} data-said={say}>
            <code dir="auto">{line}</code>
            {say !== "off" && <span class="quiet">{t(`options_lists_${say}`)}</span>}
            <button type="button" class="button button-small" onClick={() => onTakeBack(line)}>
              {t(say === "insist" ? "options_lists_insist_not" : "options_lists_on")}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** One kind in one language at a time: all of them would be thousands of switches. */
function Lines({ rows, onSwitch }: { rows: readonly LineRow[]; onSwitch: (line: string, isOn: boolean) => void }) {
  const [kind, setKind] = useState<Kind>("comments");
  const [language, setLanguage] = useState("");
  const off = new Set(rows.filter(({ say }) => say !== "insist").map(({ line }) => line));
  const shown = ourLines.filter((each) => each.kind === kind && each.language === language);
  return (
    <>
      <div class="lines-choice">
        <label class="field">
          <span class="field-name">{t("options_lists_kind")}</span>
          <select class="input" data-lists="kind" value={kind} onChange={(event) => setKind(event.currentTarget.value as Kind)}>
            {kinds.map((each) => <option key={each} value={each}>{t(`kind_${each}`)}</option>)}
          </select>
        </label>
        <label class="field">
          <span class="field-name">{t("options_lists_language")}</span>
          <select class="input" data-lists="language" value={language} onChange={(event) => setLanguage(event.currentTarget.value)}>
            <option value="">{t("options_lists_structure")}</option>
            {languagesOf().map((each) => <option key={each} value={each}>{nameOf(each)}</option>)}
          </select>
        </label>
        <output class="quiet">{tn("options_lists_shown", shown.length)}</output>
      </div>
      <ul class="our-lines" aria-label={t("options_lists")}>
        {shown.map(({ line, shown: words }) => (
          <li key={line}>
            <label>
              <input type="checkbox" checked={!off.has(line)} data-line-switch={line} onChange={(event) => onSwitch(line, event.currentTarget.checked)} />{" "}
              {language ? <bdi lang={language}>{words}</bdi> : <code dir="ltr" lang="en">{words}</code>}
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}

const languagesOf = (): readonly string[] => [...new Set(phrases().map(({ lang }) => lang))].toSorted((one, other) => nameOf(one).localeCompare(nameOf(other)));

const nameOf = (language: string): string => new Intl.DisplayNames([uiLanguage()], { type: "language" }).of(language) ?? language;
