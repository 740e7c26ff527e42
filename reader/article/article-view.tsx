import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { isOnItsWay, noPictures, type PictureStanding } from "#core/absence.ts";
import type { Removal } from "#core/removal.ts";
import type { SavedArticle } from "#library/articles.ts";
import type { Place } from "#library/places.ts";
import { ArticleBody } from "./article-body.tsx";
import { ArticleHead } from "./article-head.tsx";
import { Colophon } from "./colophon.tsx";
import { dresser } from "./dressed.ts";
import { EarlierPart } from "./earlier-part.tsx";
import { PicturesPart } from "./pictures-part.tsx";
import { MarksPart } from "../marks/marks-part.tsx";
import { NeighbourLinks } from "./neighbours.tsx";
import { keepReadingPlace } from "./keep-reading-place.ts";
import { showProgress } from "./progress-line.tsx";
import { takeOutAttribute } from "../ledger/put-back-blocks.ts";
import { putBackDesk, type Decide } from "../ledger/put-back-desk.ts";
import { RemovedList } from "../ledger/removed-list.tsx";
import type { StrikeDoors } from "../ledger/strike-desk.ts";
import { StrikePanel } from "../ledger/strike-panel.tsx";
import { Unreadable } from "./unreadable.tsx";

interface Props {
  readonly saved: SavedArticle;
  /** `blob:` addresses of the pictures that are kept, by remote address; null until that is known. */
  readonly pictures: ReadonlyMap<string, string> | null;
  /** How far they have come; null until that is known. */
  readonly standing?: PictureStanding | null;
  readonly decide: Decide;
  readonly doors: StrikeDoors;
  /** Where it was left. */
  readonly place: Place | null;
  readonly onPlace: (place: Place) => void;
  /** The highlight that the address asks for. */
  readonly mark: string | null;
}

/** An article, what was taken out of it, and where it came from. */
export function ArticleView({ saved, pictures, standing = noPictures, decide, doors, place, onPlace, mark }: Props) {
  const { article, removed, decisions } = saved;
  const isComing = standing?.missing.some(isOnItsWay) ?? false;
  const page = useRef<HTMLDivElement>(null);
  const desk = useMemo(() => putBackDesk(page, decide), [decide]);
  const nodes = useMemo(dresser, [])(saved);
  const [isStriking, setStriking] = useState(false);
  useLayoutEffect(() => desk.settle(removed, decisions), [desk, removed, decisions]);
  useReadingPlace(page, nodes, place, onPlace);
  useTakeOutButtons(page, removed, desk.onTakeOutHere);
  const toRemoved = () => page.current?.querySelector<HTMLElement>("#removed-title")?.focus();
  const stopStriking = () => {
    setStriking(false);
    page.current?.querySelector<HTMLElement>("[data-action=strike-open]")?.focus();
  };
  return (
    <div class="sheet" ref={page} data-striking={isStriking ? "" : undefined}>
      <article>
        <ArticleHead article={article} onStrike={nodes.ok ? () => setStriking(true) : undefined} onRemoved={toRemoved} hasRemoved={removed.length > 0} hasStandfirst={beginsWith(saved.html, article.standfirst)} />
        {isComing && standing && <PicturesPart id={article.id} standing={standing} />}
        {isStriking && <StrikePanel saved={saved} nodes={nodes.ok ? nodes.value : null} page={page} doors={doors} onClose={stopStriking} />}
        {nodes.ok ? <ArticleBody article={article} nodes={nodes.value} pictures={pictures} missing={standing?.missing ?? null} /> : <Unreadable article={article} why="damaged" />}
      </article>
      {!isComing && standing && <PicturesPart id={article.id} standing={standing} />}
      <MarksPart article={article} page={page} nodes={nodes} wanted={mark} />
      <NeighbourLinks id={article.id} />
      <RemovedList article={article} removed={removed} decisions={decisions} lines={doors.lines} {...desk} />
      <EarlierPart article={article} html={saved.html} pictures={pictures} />
      <Colophon article={article} />
    </div>
  );
}

const core = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, "");

/** Near its beginning: a picture's caption may come first. */
function beginsWith(html: string, words: string | null): boolean {
  const { body } = new DOMParser().parseFromString(html.slice(0, 8_000), "text/html");
  return words !== null && core(body.textContent).slice(0, 4 * words.length + 400).includes(core(words));
}

/** Begins where the article was left; when it is drawn anew, because a block was put back, the window stays. */
function useReadingPlace(page: { readonly current: HTMLElement | null }, nodes: unknown, place: Place | null, onPlace: (place: Place) => void): void {
  const start = useMemo(() => once(place), [place]);
  useLayoutEffect(() => {
    const leaving = new AbortController();
    const prose = page.current?.querySelector<HTMLElement>(".prose");
    if (prose) keepReadingPlace(prose, start(), { show: showProgress, keep: onPlace }, leaving.signal);
    return () => leaving.abort();
  }, [page, nodes, start, onPlace]);
}

/** Gives a value to the first who asks, and null to the others. */
function once<T>(value: T): () => T | null {
  let rest: T | null = value;
  return () => {
    const given = rest;
    rest = null;
    return given;
  };
}

/** The marks stand among the article's own nodes, which are no components: one listener serves them all. */
function useTakeOutButtons(page: { readonly current: HTMLElement | null }, removed: readonly Removal[], onTakeOut: (removal: Removal) => void): void {
  useEffect(() => {
    const leaving = new AbortController();
    const onClick = ({ target }: MouseEvent) => {
      const id = target instanceof Element ? target.closest(`[${takeOutAttribute}]`)?.getAttribute(takeOutAttribute) : null;
      const removal = removed.find((each) => each.id === id);
      if (removal) onTakeOut(removal);
    };
    page.current?.addEventListener("click", onClick, { signal: leaving.signal });
    return () => leaving.abort();
  }, [page, removed, onTakeOut]);
}
