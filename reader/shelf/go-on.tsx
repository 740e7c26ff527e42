import { formatPercent, t, tn } from "#i18n/index.ts";
import type { Begun } from "#library/places.ts";
import { TheirWords } from "#ui/their-words.tsx";
import { articleAddress } from "../route.ts";

/** The article that was begun last and not read to its end. */
export function GoOn({ begun: { article, share } }: { begun: Begun }) {
  const { id, title, lang, dir, minutes } = article;
  const left = Math.max(1, Math.round(minutes * (1 - share)));
  return (
    <section class="go-on" aria-labelledby="go-on">
      <h2 id="go-on">{t("library_go_on")}</h2>
      <TheirWords as="p" class="go-on-title" lang={lang} dir={dir}>
        {title}
      </TheirWords>
      <p class="dateline">
        <span>{t("library_share_read", formatPercent(Math.round(share * 100)))}</span>
        <span>{tn("library_left", left)}</span>
      </p>
      <a class="button" href={articleAddress(id)} aria-describedby="go-on" data-act="go-on">
        {t("library_go_on_button")}
      </a>
    </section>
  );
}
