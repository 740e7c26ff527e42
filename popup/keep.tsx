import { useLayoutEffect, useRef } from "preact/hooks";
import type { WordChange } from "#core/saved.ts";
import { formatAgo, t, tn, type Key } from "#i18n/index.ts";
import { Icon } from "#ui/icon.tsx";
import { ProblemNote } from "#ui/problem.tsx";
import { Pictures } from "./pictures.tsx";
import type { Keeping, Session } from "./session.ts";

/** *Save* and *Read now*, and how it went. */
export function Keep({ session }: { session: Session }) {
  const keeping = session.keeping.value;
  const earlier = session.earlier.value;
  const id = keeping.step === "saved" ? keeping.id : earlier?.id;
  return (
    <div class="keep">
      {earlier && keeping.step === "open" && <p class="quiet">{t("popup_saved_before", formatAgo(earlier.updatedAt))}</p>}
      <div class="actions" data-keeping={keeping.step}>
        <SaveButton session={session} keeping={keeping} isKnown={earlier !== null} />
        <ReadButton session={session} isFirst={earlier !== null || keeping.step === "saved"} />
      </div>
      <output class="visually-hidden">{keeping.step === "saved" && t("popup_said_saved")}</output>
      {keeping.step === "saved" && keeping.change && <Changed change={keeping.change} />}
      {keeping.step === "failed" && (
        <ProblemNote problem={keeping.problem}>
          <button type="button" class="button button-small" onClick={() => void session.save()}>
            {t("popup_try_again")}
          </button>
        </ProblemNote>
      )}
      {id && <Pictures id={id} door={session.pictures} />}
    </div>
  );
}

/** How much the text has changed since it was saved before. The text of then stays beside it. */
function Changed({ change: { added, removed } }: { change: WordChange }) {
  const isSame = added + removed === 0;
  return <p class="quiet">{isSame ? t("popup_unchanged") : t("popup_changed", tn("popup_words_added", added), tn("popup_words_removed", removed))}</p>;
}

const words = (step: Keeping["step"], isKnown: boolean): Key => {
  if (step === "saving") return "popup_saving";
  if (step === "saved") return "popup_saved";
  return isKnown ? "popup_save_again" : "popup_save";
};

/** It stays the same button throughout, so the focus stays on it too. */
function SaveButton({ session, keeping, isKnown }: { session: Session; keeping: Keeping; isKnown: boolean }) {
  const { step } = keeping;
  const isIdle = step === "open" || step === "failed";
  const button = useFocusOnce(!isKnown);
  return (
    <button
      type="button"
      ref={button}
      class={isKnown || step === "saved" ? "button" : "button button-primary"}
      data-action="save"
      aria-disabled={!isIdle}
      aria-busy={step === "saving"}
      onClick={() => isIdle && void session.save()}
    >
      {step === "saved" && <Icon name="check" />}
      {t(words(step, isKnown))}
    </button>
  );
}

function ReadButton({ session, isFirst }: { session: Session; isFirst: boolean }) {
  const button = useFocusOnce(isFirst);
  return (
    <button
      type="button"
      ref={button}
      class={isFirst ? "button button-primary" : "button"}
      data-action="read"
      onClick={() => void session.readNow()}
    >
      {t("popup_read_now")}
    </button>
  );
}

/** Enter does the first thing, unless the person has gone elsewhere with the focus already. */
function useFocusOnce(isWanted: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  // Before the frame is painted: whoever sees the button can press Enter at once.
  useLayoutEffect(() => {
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (isWanted && isFree) button.current?.focus();
  }, [isWanted]);
  return button;
}
