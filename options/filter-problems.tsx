import type { ComponentChild } from "preact";
import type { LineProblem, LineWarning } from "#filters/parse.ts";
import type { FilterProblem } from "#filters/problem.ts";
import type { FilterWarningCode } from "#filters/warning.ts";
import { formatNumber } from "#i18n/index.ts";
import { t, tn } from "./words.ts";

/** So many are listed; whoever pasted a whole blocker's list has understood after these. */
const mostShown = 50;

interface Props {
  readonly problems: readonly LineProblem[];
  readonly warnings: readonly LineWarning[];
  onGo(line: number): void;
}

/** Each line that does nothing, and each to look at again: its number, the line, what is wrong with it and what to write instead. */
export function FilterProblems({ problems, warnings, onGo }: Props) {
  const wrong = problems.slice(0, mostShown).map(({ line, text, problem }) => ({ line, text, code: problem.code, says: said(problem) }));
  const unwise = warnings.slice(0, mostShown).map(({ line, text, warning }) => ({ line, text, code: warning, says: t(`filter_warning_${warning}`) }));
  return (
    <>
      {wrong.length > 0 && <Lines id="filter-problems" kind="note-problem" title={tn("options_filters_problems", problems.length)} lines={wrong} all={problems.length} onGo={onGo} />}
      {unwise.length > 0 && <Lines id="filter-warnings" kind="note-warn" title={tn("options_filters_warnings", warnings.length)} lines={unwise} all={warnings.length} onGo={onGo} />}
    </>
  );
}

interface LinesProps extends Pick<Props, "onGo"> {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** The first of `all`. */
  readonly lines: readonly { readonly line: number; readonly text: string; readonly code: string; readonly says: string }[];
  readonly all: number;
}

function Lines({ id, kind, title, lines, all, onGo }: LinesProps) {
  return (
    <div class={`note ${kind}`} id={id}>
      <h3 class="note-title">{title}</h3>
      <ol class="filter-problems">
        {lines.map(({ line, text, code, says }) => (
          <li key={line} data-line={line} data-problem={code}>
            <button type="button" class="link" onClick={() => onGo(line)}>
              {t("options_filters_line", formatNumber(line))}
            </button>
            <code dir="ltr" lang="en">{shortened(text)}</code>
            <p>{withCode(says)}</p>
          </li>
        ))}
      </ol>
      {all > lines.length && <p class="quiet">{tn("options_filters_more", all - lines.length)}</p>}
    </div>
  );
}

const said = ({ code, detail = "" }: FilterProblem): string => t(`filter_${code}`, code === "tooMany" ? formatNumber(Number(detail)) : detail);

/** What is wrong with a line and what to write instead, as plain text. */
export const sentenceOf = (problem: FilterProblem): string => plain(said(problem));

/** What is unwise about a line and what to write instead, as plain text. */
export const warningSentence = (warning: FilterWarningCode): string => plain(t(`filter_warning_${warning}`));

const plain = (sentence: string): string => sentence.replace(/[\u2066-\u2069]/g, "");

/** What stands between isolating characters in a sentence is code, in every language. */
function withCode(sentence: string): ComponentChild[] {
  return sentence.split(/[\u2066\u2068]([^\u2069]*)\u2069/).map((part, at) => (at % 2 ? <code key={part} dir="ltr" lang="en">{part}</code> : part));
}

const shortened = (line: string): string => (line.length > 120 ? `${line.slice(0, 119)}…` : line);
