import type { Clipping } from "#core/clipping.ts";
import { t } from "#i18n/index.ts";
import { Confidence } from "#ui/confidence.tsx";
import { Held } from "#ui/held.tsx";
import { Dateline } from "#ui/dateline.tsx";
import { TheirWords } from "#ui/their-words.tsx";
import { Keep } from "./keep.tsx";
import { LeadPicture } from "./lead-picture.tsx";
import { PickButton } from "./pick-button.tsx";
import { TakenOut } from "./taken-out.tsx";
import type { Session } from "./session.ts";

/**
 * What the article looks like. The buttons follow the title, so that nothing which comes later
 * (the picture, a list unfolded) moves them from under the pointer.
 */
export function Preview({ session, clipping }: { session: Session; clipping: Clipping }) {
  const { title, excerpt, lang, dir, partial } = clipping;
  return (
    <article class="preview">
      <div class="preview-head" dir={dir}>
        <Dateline {...clipping} />
        <TheirWords as="h1" class="preview-title" lang={lang} dir={dir}>
          {title}
        </TheirWords>
      </div>
      <Keep session={session} />
      <div class="preview-text" dir={dir}>
        <TheirWords as="p" class="preview-excerpt" lang={lang} dir={dir}>
          {excerpt}
        </TheirWords>
        <LeadPicture address={session.picture.value} alt={clipping.leadPicture?.alt ?? ""} />
      </div>
      {partial && <p class="quiet">{t("article_partial")}</p>}
      {clipping.heldBack?.map((held) => <Held key={held.line} held={held} onInsist={(line) => void session.insistOn(line)} />)}
      <TakenOut session={session} removed={clipping.removed} lang={lang} dir={dir} />
      <Confidence {...clipping} />
      <PickButton session={session} />
    </article>
  );
}
