import type { Manner } from "#core/clipping.ts";
import type { Problem, ProblemCode } from "#core/problem.ts";
import { t, type Key } from "#i18n/index.ts";
import { ProblemNote } from "#ui/problem.tsx";
import { PickButton } from "./pick-button.tsx";
import type { Session } from "./session.ts";

interface Way {
  readonly words: Key;
  /** Null: as before. */
  readonly manner: Manner | null;
}

const again: Way = { words: "popup_try_again", manner: null };
const anyway: Way = { words: "popup_clean_anyway", manner: "anyway" };
const selection: Way = { words: "popup_save_selection", manner: "selection" };
const now: Way = { words: "popup_take_now", manner: "anyway" };

/** Ways on from where a page was not read. Where there is none here, its sentence says where else. */
const waysFrom: { readonly [Code in ProblemCode]?: readonly Way[] } = {
  noArticle: [anyway, selection],
  noSelection: [again, anyway],
  pageLoading: [now],
  pageForbidden: [],
  notAPage: [],
  pageTooLong: [anyway, selection],
  addressTooLong: [],
};

/** Why there is no article to show, and what can be done about it. */
export function Refused({ session, problem, manner }: { session: Session; problem: Problem; manner: Manner }) {
  const ways = (waysFrom[problem.code] ?? [again]).filter((way) => way.manner !== manner);
  return (
    <ProblemNote problem={problem} way={problem.code === "pageLoading" ? t("popup_loading_way") : undefined}>
      {ways.map((way) => (
        <button
          type="button"
          class="button button-small"
          key={way.words}
          data-manner={way.manner ?? manner}
          onClick={() => void session.read(way.manner ?? manner)}
        >
          {t(way.words)}
        </button>
      ))}
      {problem.code === "noArticle" && <PickButton session={session} />}
    </ProblemNote>
  );
}
