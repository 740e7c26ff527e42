import "#ui/pictures-note.css";
import { useEffect } from "preact/hooks";
import type { PictureStanding } from "#core/absence.ts";
import type { ArticleId } from "#core/article.ts";
import { uiDirection, uiLanguage } from "#i18n/index.ts";
import { keepPicturesFrom } from "#clip/keep-pictures.ts";
import { background } from "#messages/ask-background.ts";
import { PicturesNote } from "#ui/pictures-note.tsx";

/** Milliseconds. Who only passes by needs no background. */
const aMoment = 1000;

/** How far an article's pictures have come, and what can be done about those that are missing. Nothing when all are here. */
export function PicturesPart({ id, standing }: { readonly id: ArticleId; readonly standing: PictureStanding }) {
  const isComing = standing.missing.some(({ absence }) => absence === "waiting");
  useEffect(() => {
    const waking = isComing ? setTimeout(() => void background.isAwake(), aMoment) : undefined; // one that the browser has stopped goes on when it wakes
    return () => clearTimeout(waking);
  }, [isComing]);
  if (standing.missing.length === 0) return null;
  return (
    <div class="pictures-part" lang={uiLanguage()} dir={uiDirection()}>
      <PicturesNote standing={standing} keep={(hosts, isEverySite) => keepPicturesFrom(id, hosts, isEverySite)} again={() => void background.askAgainForPictures(id)} />
    </div>
  );
}
