import type { Article } from "#core/article.ts";
import type { Decisions, Removal } from "#core/removal.ts";
import { t } from "#i18n/index.ts";
import { Confidence } from "#ui/confidence.tsx";
import type { LineDesk } from "./line-desk.ts";
import { RemovedBlock } from "./removed-block.tsx";
import type { Wishes } from "./put-back-desk.ts";

interface Props extends Wishes {
  readonly lines: LineDesk;
  readonly article: Article;
  readonly removed: readonly Removal[];
  readonly decisions: Decisions;
}

/** Everything that was taken out of an article, each block with its reason and a way to put it back. */
export function RemovedList({ article, removed, decisions, ...wishes }: Props) {
  if (removed.length === 0) {
    return (
      <div class="removed quiet">
        <p>{t("reader_removed_none")}</p>
        <Confidence {...article} />
      </div>
    );
  }
  return (
    <section class="removed" aria-labelledby="removed-title">
      <h2 id="removed-title" tabIndex={-1}>
        {t("reader_removed_title")}
      </h2>
      <p class="quiet">{t("reader_removed_about")}</p>
      <Confidence {...article} />
      <ol class="removed-list">
        {removed.map((removal) => (
          <RemovedBlock key={removal.id} article={article} removal={removal} isBack={decisions[removal.id] === "putBack"} {...wishes} />
        ))}
      </ol>
    </section>
  );
}
