import { toChildArray, type ComponentChildren } from "preact";
import type { Problem, ProblemCode } from "#core/problem.ts";
import { t } from "#i18n/index.ts";

/** What a page is, rather than what went wrong: said without raising the voice. */
const plainFacts: ReadonlySet<ProblemCode> = new Set(["noArticle", "noSelection", "pageLoading", "pageForbidden", "notAPage", "pageTooLong", "addressTooLong"]);

interface Props {
  readonly problem: Problem;
  /** In place of the usual sentence, where this screen has a better way on. */
  readonly way?: string | undefined;
  readonly children?: ComponentChildren;
}

/**
 * A failure in words: what happened, what to do next, and under it the buttons that do it.
 * It announces itself, so draw it when the failure happens and not before.
 */
export function ProblemNote({ problem, way, children }: Props) {
  const isPlain = plainFacts.has(problem.code);
  return (
    <section class={isPlain ? "note" : "note note-problem"} role={isPlain ? "status" : "alert"} data-problem={problem.code}>
      <div>
        <p class="note-title">{t(`problem_${problem.code}`)}</p>
        <p class="note-way">{way ?? t(`problem_${problem.code}_way`)}</p>
      </div>
      {toChildArray(children).length > 0 && <div class="actions">{children}</div>}
      {problem.code === "unexpected" && problem.detail && <Detail text={problem.detail} />}
    </section>
  );
}

function Detail({ text }: { text: string }) {
  return (
    <details class="disclosure">
      <summary>{t("ui_problem_detail")}</summary>
      <code class="note-detail" dir="auto">
        {text}
      </code>
    </details>
  );
}
