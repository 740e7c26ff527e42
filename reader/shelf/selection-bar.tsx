import { useMemo, useState } from "preact/hooks";
import type { ArticleId } from "#core/article.ts";
import { t, tn } from "#i18n/index.ts";
import { articlesById } from "#library/views.ts";
import { Icon } from "#ui/icon.tsx";
import { actLabel, acts, actsFor, perform } from "../acts.ts";
import { select, selection, selectNone } from "./selection.ts";
import { TagBox } from "./tag-box.tsx";
import { useSource } from "../use-source.ts";

/** Of a large selection this many decide what can be done with it. */
const looked = 200;

/** What is ticked, and what can be done with all of it. @param ids the whole list */
export function SelectionBar({ ids }: { ids: readonly ArticleId[] }) {
  const ticked = selection.value;
  const chosen = useMemo(() => [...ticked], [ticked]);
  const [isTagging, setTagging] = useState(false);
  const sample = useSource(useMemo(() => articlesById(chosen.slice(0, looked)), [chosen]));
  if (chosen.length === 0) return null;
  const articles = sample.state === "here" ? sample.value : [];
  const isInTrash = articles.some(({ place }) => place === "trash");
  return (
    <section class="selection-bar" aria-label={t("library_selection")}>
      <output>{tn("library_selected", chosen.length)}</output>
      <div class="actions">
        {actsFor(articles).map((name) => (
          <button key={name} type="button" class="button button-small" data-act={name} aria-keyshortcuts={acts[name].key} onClick={() => void perform(name, chosen, articles[0]?.title)}>
            <Icon name={acts[name].icon} />
            {actLabel(name)}
          </button>
        ))}
        {!isInTrash && (
          <button type="button" class="button button-small" data-act="tag" aria-expanded={isTagging} aria-keyshortcuts="t" onClick={() => setTagging(!isTagging)}>
            <Icon name="tag" />
            {t("act_tag")}
          </button>
        )}
        {chosen.length < ids.length && (
          <button type="button" class="button button-quiet button-small" onClick={() => select(ids)}>
            {tn("library_select_all", ids.length)}
          </button>
        )}
        <button type="button" class="button button-quiet button-small" onClick={selectNone}>
          {t("library_select_none")}
        </button>
      </div>
      {isTagging && !isInTrash && <TagBox ids={chosen} articles={articles} onClose={() => setTagging(false)} />}
    </section>
  );
}
