import type { Article } from "#core/article.ts";
import { t } from "#i18n/index.ts";
import { Icon } from "#ui/icon.tsx";
import { TheirWords } from "#ui/their-words.tsx";
import { articleAddress } from "../route.ts";
import { useNeighbours } from "./queue.ts";

/** The ways to the next article of the list and the one before. */
export function NeighbourLinks({ id }: { id: string }) {
  const { previous, next } = useNeighbours(id);
  if (!previous && !next) return null;
  return (
    <nav class="neighbours" aria-label={t("reader_queue")}>
      {previous && <Neighbour article={previous} way="previous" />}
      {next && <Neighbour article={next} way="next" />}
    </nav>
  );
}

function Neighbour({ article: { id, title, lang, dir }, way }: { article: Article; way: "next" | "previous" }) {
  return (
    <a class="neighbour" data-way={way} href={articleAddress(id)} rel={way === "next" ? "next" : "prev"} aria-keyshortcuts={way === "next" ? "n" : "p"}>
      <span class="neighbour-way">
        {way === "previous" && <Icon name="back" />}
        {t(`reader_${way}`)}
        {way === "next" && <Icon name="forward" />}
      </span>
      <TheirWords class="neighbour-title" lang={lang} dir={dir}>
        {title}
      </TheirWords>
    </a>
  );
}
