import type { Direction } from "#core/clipping.ts";
import type { Removal } from "#core/removal.ts";
import { lineThatKeeps } from "#filters/propose.ts";
import { t, tn } from "#i18n/index.ts";
import { AlwaysKeep } from "#ui/always-keep.tsx";
import { RuleCode } from "#ui/rule-code.tsx";
import { TheirWords } from "#ui/their-words.tsx";
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
  return (
    <li class="block" data-removal={id} data-back={isBack}>
      <p class="block-reason">{t(`reason_${reason}`)}</p>
      <TheirWords as="p" class="block-text" id={`block-${id}`} lang={lang} dir={dir}>
        {text || t("reader_removed_no_text")}
      </TheirWords>
      <div class="actions">
        <button
          type="button"
          class="button button-small"
          data-action="put-back"
          aria-describedby={`block-${id}`}
          onClick={() => void session.putBack(id, !isBack)}
        >
          {t(isBack ? "reader_take_out" : "reader_put_back")}
        </button>
        <AlwaysKeep
          describedBy={`block-${id}`}
          propose={() => session.propose((page, host) => lineThatKeeps(removal, page, host))}
          keep={(line) => session.keepFor(line, id)}
        />
      </div>
      <details class="disclosure block-rule">
        <summary>{t("popup_which_filter")}</summary>
        <RuleCode rule={rule} />
      </details>
    </li>
  );
}
