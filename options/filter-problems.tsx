import type { ComponentChild } from "preact";
import type { LineProblem } from "#filters/parse.ts";
import type { FilterProblem } from "#filters/problem.ts";
import { formatNumber } from "#i18n/index.ts";
import { t, tn } from "./words.ts";

/** So many are listed; whoever pasted a whole blocker's list has understood after these. */
const mostShown = 50;

interface Props {
  readonly problems: readonly LineProblem[];
  onGo(line: number): void;
}

/** Each line that does nothing: its number, the line, what is wrong with it and what to write instead. */
export function FilterProblems({ problems, onGo }: Props) {
  if (problems.length === 0) return null;
  return (
    <div class="note note-problem" id="filter-problems">
      <h3 class="note-title">{tn("options_filters_problems", problems.length)}</h3>
      <ol class="filter-problems">
        {problems.slice(0, mostShown).map((each) => (
          <li key={each.line} data-line={each.line} data-problem={each.problem.code}>
            <button type="button" class="link" onClick={() => onGo(each.line)}>
              {t("options_filters_line", formatNumber(each.line))}
            </button>
            <code dir="ltr" lang="en">{shortened(each.text)}</code>
            <p>{withCode(said(each.problem))}</p>
          </li>
        ))}
      </ol>
      {problems.length > mostShown && <p class="quiet">{tn("options_filters_more", problems.length - mostShown)}</p>}
    </div>
  );
}

const said = ({ code, detail }: FilterProblem): string => t(`filter_${code}`, detail ?? "");

/** What is wrong with a line and what to write instead, as plain text. */
export const sentenceOf = (problem: FilterProblem): string => said(problem).replace(/[\u2066-\u2069]/g, "");

/** What stands between isolating characters in a sentence is code, in every language. */
function withCode(sentence: string): ComponentChild[] {
  return sentence.split(/[\u2066\u2068]([^\u2069]*)\u2069/).map((part, at) => (at % 2 ? <code key={part} dir="ltr" lang="en">{part}</code> : part));
}

const shortened = (line: string): string => (line.length > 120 ? `${line.slice(0, 119)}…` : line);
