import { useEffect, useMemo, useState } from "preact/hooks";
import { formatBytes, formatNumber, t } from "#i18n/index.ts";
import { largestArticles, type Space } from "#library/space.ts";
import { isKept } from "#library/organise.ts";
import { articlesById } from "#library/views.ts";
import { Icon } from "#ui/icon.tsx";
import { TheirWords } from "#ui/their-words.tsx";
import { perform } from "../acts.ts";
import { isolated } from "#ui/isolated.ts";
import { announceProblem } from "../notices.ts";
import { articleAddress } from "../route.ts";
import { useSource } from "../use-source.ts";
import { Waiting } from "../waiting.tsx";

/** How many of the largest are listed. */
const listed = 20;

interface Looking {
  readonly done: number;
  readonly all: number;
}

/** What the library takes on this device, and which articles take most of it. */
export function SpacePart() {
  const [estimate, setEstimate] = useState<StorageEstimate>({});
  const [looking, setLooking] = useState<Looking | null>(null);
  const [largest, setLargest] = useState<readonly Space[] | null>(null);
  useEffect(() => void navigator.storage.estimate().then(setEstimate, () => {}), []); // a browser may not say
  const look = async () => {
    setLooking({ done: 0, all: 0 });
    const found = await largestArticles(listed, (done, all) => setLooking({ done, all }));
    setLooking(null);
    if (found.ok) setLargest(found.value);
    else announceProblem(found.problem);
  };
  const { usage, quota } = estimate;
  return (
    <section class="backup-part" data-space={largest ? "known" : "open"}>
      <h2>{t("space_title")}</h2>
      {usage !== undefined && (
        <p>
          {t("space_used", formatBytes(usage))} {quota !== undefined && quota > usage && t("space_free", formatBytes(quota - usage))}
        </p>
      )}
      {looking && <Waiting words={t("backup_writing", formatNumber(looking.done), formatNumber(looking.all))} {...looking} />}
      {!looking && !largest && (
        <button type="button" class="button" data-act="space" onClick={() => void look()}>
          {t("space_largest")}
        </button>
      )}
      {largest && <Largest spaces={largest} />}
    </section>
  );
}

function Largest({ spaces }: { spaces: readonly Space[] }) {
  const now = useSource(useMemo(() => articlesById(spaces.map(({ article }) => article.id)), [spaces]));
  const kept = new Set(now.state === "here" ? now.value.filter(isKept).map(({ id }) => id) : spaces.map(({ article }) => article.id));
  return (
    <>
      <p class="quiet">{t("space_way")}</p>
      <ol class="plan" aria-label={t("space_largest")}>
        {spaces.map((space) => (
          <Large key={space.article.id} space={space} isThere={kept.has(space.article.id)} />
        ))}
      </ol>
    </>
  );
}

function Large({ space: { article, text, pictures }, isThere }: { space: Space; isThere: boolean }) {
  const { id, title, lang, dir } = article;
  return (
    <li>
      <a href={articleAddress(id)}>
        <TheirWords lang={lang} dir={dir}>
          {title}
        </TheirWords>
      </a>{" "}
      <span class="quiet">{pictures > 0 ? t("space_pictures", formatBytes(text + pictures), formatBytes(pictures)) : formatBytes(text)}</span>{" "}
      {isThere ? (
        <button type="button" class="button button-quiet button-icon" data-act="trash" aria-label={t("library_delete_this", isolated(title))} title={t("library_delete")} onClick={() => void perform("trash", [id], title)}>
          <Icon name="trash" />
        </button>
      ) : (
        <span class="quiet">{t("space_trashed")}</span>
      )}
    </li>
  );
}
