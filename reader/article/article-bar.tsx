import { useMemo, useState } from "preact/hooks";
import type { Article } from "#core/article.ts";
import { t } from "#i18n/index.ts";
import { Icon } from "#ui/icon.tsx";
import { BackLink } from "../back-link.tsx";
import { actLabel, acts, actsFor, perform, type ActName } from "../acts.ts";
import { ProgressLine } from "./progress-line.tsx";
import { LookButton, LookPanel } from "../look/look-panel.tsx";
import { lastListAddress } from "../route.ts";
import { TagBox } from "../shelf/tag-box.tsx";

/** Above an article: the way back, and what can be done with the whole of it. */
export function ArticleBar({ article }: { article: Article | undefined }) {
  return (
    <nav class="article-bar" aria-label={t("reader_bar")}>
      <BackLink />
      {article && <Actions article={article} />}
      <LookPanel />
      <ProgressLine />
    </nav>
  );
}

function Actions({ article }: { article: Article }) {
  const [isTagging, setTagging] = useState(false);
  const remove = () => {
    location.hash = lastListAddress(); // first: it would be missing here the next moment
    void perform("trash", [article.id], article.title);
  };
  const ids = useMemo(() => [article.id], [article.id]);
  return (
    <div class="article-actions">
      <LookButton />
      {actsFor([article]).map((name) => name !== "markRead" && name !== "markUnread" && name !== "deleteForGood" && (
        <Act key={acts[name].key} name={name} onPress={name === "trash" ? remove : () => void perform(name, ids, article.title)} />
      ))}
      <button type="button" class="button button-quiet button-icon" data-act="tag" aria-label={t("act_tag")} title={t("act_tag")} aria-expanded={isTagging} aria-keyshortcuts="t" onClick={() => setTagging(!isTagging)}>
        <Icon name="tag" />
      </button>
      <button type="button" class="button button-quiet button-icon act-print" aria-label={t("reader_print")} title={t("reader_print")} onClick={() => print()}>
        <Icon name="print" />
      </button>
      {isTagging && <TagBox ids={ids} articles={[article]} onClose={() => setTagging(false)} />}
    </div>
  );
}

function Act({ name, onPress }: { name: ActName; onPress: () => void }) {
  const { icon, key } = acts[name];
  return (
    <button type="button" class="button button-quiet button-icon" data-act={name} data-key={key} aria-label={actLabel(name)} title={actLabel(name)} aria-keyshortcuts={key} onClick={onPress}>
      <Icon name={icon} />
    </button>
  );
}
