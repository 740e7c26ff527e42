import { useState } from "preact/hooks";
import type { Direction } from "#core/clipping.ts";
import type { Removal } from "#core/removal.ts";
import { lineThatKeeps } from "#filters/propose.ts";
import { t, tn } from "#i18n/index.ts";
import { ProposedLine } from "#ui/proposed-line.tsx";
import { TheirWords } from "#ui/their-words.tsx";
import { lineProblem } from "./line-problem.ts";
import type { Session } from "./session.ts";

interface Props {
  readonly session: Session;
  readonly removed: readonly Removal[];
  readonly lang: string | null;
  readonly dir: Direction;
}

/** How much was taken out, and behind it every block with its reason. */
export function TakenOut({ session, removed, lang, dir }: Props) {
  if (removed.length === 0) return <p class="quiet">{t("reader_removed_none")}</p>;
  return (
    <details class="disclosure taken-out">
      <summary>{tn("reader_removed_count", removed.length)}</summary>
      <ul>
        {removed.map((removal) => (
          <Block key={removal.id} removal={removal} session={session} lang={lang} dir={dir} />
        ))}
      </ul>
    </details>
  );
}

function Block({ removal, session, lang, dir }: Omit<Props, "removed"> & { readonly removal: Removal }) {
  const { id, reason, rule, text } = removal;
  const isBack = session.decisions.value[id] === "putBack";
  const [proposed, setProposed] = useState<string | null>(null);
  return (
    <li class="block" data-removal={id} data-back={isBack}>
      <p class="block-reason">{t(`reason_${reason}`)}</p>
      <button
        type="button"
        class="button button-small"
        aria-describedby={`block-${id}`}
        onClick={() => void session.putBack(id, !isBack)}
      >
        {t(isBack ? "reader_take_out" : "reader_put_back")}
      </button>
      <button type="button" class="button button-small button-quiet" data-action="always-keep" aria-describedby={`block-${id}`} onClick={() => setProposed(session.propose((page, host) => lineThatKeeps(removal, page, host)))}>
        {t("always_keep")}
      </button>
      {proposed !== null && (
        <ProposedLine line={proposed} check={lineProblem} keep={(line) => session.addLine(line)} undo={(line) => session.dropLine(line)} onClose={() => setProposed(null)} />
      )}
      <TheirWords as="p" class="block-text" id={`block-${id}`} lang={lang} dir={dir}>
        {text || t("reader_removed_no_text")}
      </TheirWords>
      <details class="disclosure block-rule">
        <summary>{t("popup_which_filter")}</summary>
        <code dir="ltr">{rule}</code>
      </details>
    </li>
  );
}
