import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import { noPictures } from "#core/absence.ts";
import type { ArticleId } from "#core/article.ts";
import { isArticleId } from "#core/article-id.ts";
import { isByHand } from "#core/removal.ts";
import { t } from "#i18n/index.ts";
import { markRead } from "#library/articles.ts";
import { takeBack } from "#library/by-hand.ts";
import { decide } from "#library/decisions.ts";
import { savedArticle } from "#library/lists.ts";
import { pictureStanding } from "#library/picture-job.ts";
import { watchPictures } from "#library/pictures.ts";
import { keepPlace, placeOf, type Place } from "#library/places.ts";
import { useKeptPictures } from "#ui/kept-pictures.ts";
import { ArticleBar } from "./article-bar.tsx";
import { articleKeys } from "./article-keys.ts";
import { ArticleView } from "./article-view.tsx";
import { leafFast } from "./leaf-fast.ts";
import { noteOpened } from "../shelf/place-on-shelf.ts";
import type { Decide } from "../ledger/put-back-desk.ts";
import { strikeDoors } from "../ledger/strike-desk.ts";
import { Trouble } from "../trouble.tsx";
import { useSource } from "../use-source.ts";
import { useTitle } from "../use-title.ts";

interface Props {
  /** Whatever the address says. */
  readonly id: string;
  /** The highlight that it is opened at. */
  readonly mark: string | null;
}

/** One article, read from the library and nowhere else. */
export function ArticlePage({ id, mark }: Props) {
  const reading = useSource(useMemo(() => savedArticle(id), [id]));
  const result = reading.state === "here" ? reading.value : undefined;
  const saved = result?.ok ? result.value : undefined;
  const problem = reading.state === "failed" ? reading.problem : result?.ok === false ? result.problem : undefined;
  useTitle(saved?.article.title ?? (problem && t(`problem_${problem.code}`)));
  const pictures = useKeptPictures(useMemo(() => watchPictures(id), [id]));
  const standing = useSource(useMemo(() => pictureStanding(id as ArticleId), [id]));
  const decideHere = useCallback<Decide>((removal, decision) => (isByHand(removal) ? takeBack(id as ArticleId, removal.id) : decide(id as ArticleId, removal.id, decision)), [id]);
  const url = saved?.article.url ?? "";
  const doors = useMemo(() => strikeDoors({ id: id as ArticleId, url }), [id, url]);
  const place = usePlace(id);
  const keepHere = useCallback((reached: Place) => void keepPlace(id as ArticleId, reached), [id]);
  useArticleKeys();
  useNoted(id, saved !== undefined);
  return (
    <div class="reading">
      <ArticleBar article={saved?.article} />
      <main>
        {reading.state === "waiting" && <p class="visually-hidden">{t("reader_waiting")}</p>}
        {problem && <Trouble problem={problem} toLibrary />}
        {saved && place !== undefined && <ArticleView saved={saved} pictures={pictures} standing={standing.state === "waiting" ? null : standing.state === "here" ? standing.value : noPictures} decide={decideHere} doors={doors} place={mark === null ? place : null} mark={mark} onPlace={keepHere} />}
      </main>
    </div>
  );
}

/** Where the article was left; undefined for the moment before that is known, so that its first paint is there. */
function usePlace(id: string): Place | null | undefined {
  const [place, setPlace] = useState<Place | null>();
  useEffect(() => void placeOf(id as ArticleId).then(setPlace), [id]);
  return place;
}

function useArticleKeys(): void {
  useEffect(() => {
    const leaving = new AbortController();
    articleKeys(leaving.signal);
    leafFast(leaving.signal);
    return () => leaving.abort();
  }, []);
}

/** Remembers where the person is, and that the article has been opened. Being read is a courtesy: its failure is not told. */
function useNoted(id: string, isHere: boolean): void {
  useEffect(() => {
    if (!isHere || !isArticleId(id)) return;
    noteOpened(id);
    void markRead(id);
  }, [id, isHere]);
}
