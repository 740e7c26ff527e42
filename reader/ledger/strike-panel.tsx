import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { Article } from "#core/article.ts";
import { t } from "#i18n/index.ts";
import type { SavedArticle } from "#library/articles.ts";
import type { SafeNodes } from "#sanitise/safe-nodes.ts";
import { ProposedLine } from "#ui/proposed-line.tsx";
import { TheirWords } from "#ui/their-words.tsx";
import { firstWords } from "../first-words.ts";
import { isTyping } from "../is-typing.ts";
import { StrikeDesk, type StrikeDoors } from "./strike-desk.ts";
import { numberChosen, useChosenBlock, type Chosen } from "./use-chosen-block.ts";

interface Props {
  readonly saved: SavedArticle;
  readonly nodes: SafeNodes | null;
  readonly page: { readonly current: HTMLElement | null };
  readonly doors: StrikeDoors;
  onClose(): void;
}

/** Stands above the text while parts of it are taken out: which is chosen, and what can be done with it. */
export function StrikePanel({ saved, nodes, page, doors, onClose }: Props) {
  const desk = useMemo(() => new StrikeDesk(doors), [doors]);
  const offer = desk.offer.value;
  const chosen = useChosenBlock(page, nodes, offer !== null);
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => panel.current?.querySelector("button")?.focus({ preventScroll: true }), [offer]);
  const withChosen = (act: (html: string, number: number) => Promise<void>) => {
    const number = numberChosen(page.current);
    if (number !== null) void act(saved.html, number);
  };
  const strike = () => withChosen((html, number) => desk.strike(html, number));
  useKeys(offer ? {} : { Escape: onClose, Delete: strike });
  return (
    <section class="strike-panel" ref={panel} aria-labelledby="strike-title" data-striking={chosen.number ?? ""}>
      <h2 id="strike-title">{t("strike_title")}</h2>
      {offer ? (
        <ProposedLine key={offer.entry.id} line={offer.line} keep={(line) => desk.keep(offer, line)} onClose={() => desk.close()} />
      ) : (
        <>
          <p class="quiet">{t(chosen.number === null ? "strike_nothing" : "strike_hint")}</p>
          <Words article={saved.article} chosen={chosen} />
          <div class="actions">
            <button type="button" class="button button-small button-primary" data-action="strike" aria-keyshortcuts="Delete" aria-disabled={chosen.number === null} onClick={strike}>
              {t("strike_remove")}
            </button>
            <button type="button" class="button button-small" data-action="always-strike" aria-disabled={chosen.number === null} onClick={() => withChosen((html, number) => desk.propose(html, number))}>
              {t("strike_always")}
            </button>
            <button type="button" class="button button-small button-quiet" data-action="strike-done" aria-keyshortcuts="Escape" onClick={onClose}>
              {t("strike_close")}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

/** What is chosen, by its first words; read out whenever that changes. */
const Words = ({ article: { lang, dir }, chosen: { number, text } }: { article: Article; chosen: Chosen }) => (
  <output class="strike-words">
    {number !== null && (
      <TheirWords lang={lang} dir={dir}>
        {firstWords(text, 90) || t("reader_removed_no_text")}
      </TheirWords>
    )}
  </output>
);

/** Anew with each drawing, and before it is seen. */
function useKeys(acts: Readonly<Record<string, () => unknown>>): void {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = acts[event.key];
      if (!act || isTyping(event) || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
}
