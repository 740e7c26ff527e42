import { useEffect, useMemo, useState } from "preact/hooks";
import type { Article } from "#core/article.ts";
import type { Problem } from "#core/problem.ts";
import type { WordChange } from "#core/saved.ts";
import { formatDate, t, tn, uiDirection, uiLanguage } from "#i18n/index.ts";
import { earlierVersions, readVersion, type Version } from "#library/versions.ts";
import { safeNodes } from "#sanitise/at-the-glass.ts";
import type { SafeNodes } from "#sanitise/safe-nodes.ts";
import { textOfHtml } from "#search/plain-text.ts";
import { wordChange } from "#search/word-change.ts";
import { ProblemNote } from "#ui/problem.tsx";
import { Prose } from "#ui/prose.tsx";
import { isolated } from "#ui/isolated.ts";
import { useSource } from "../use-source.ts";

interface Props {
  readonly article: Article;
  /** The text of now, which each earlier one is held against. */
  readonly html: string;
  readonly pictures: ReadonlyMap<string, string> | null;
}

/** The texts that an article had before it was saved again. Nothing when it has had one. */
export function EarlierPart(props: Props) {
  const { id } = props.article;
  const versions = useSource(useMemo(() => earlierVersions(id), [id]));
  if (versions.state !== "here" || versions.value.length === 0) return null;
  return (
    <section class="earlier" aria-labelledby="earlier-title" lang={uiLanguage()} dir={uiDirection()}>
      <h2 id="earlier-title">{t("earlier_title")}</h2>
      {versions.value.map((version) => (
        <Earlier key={version.revision} version={version} {...props} />
      ))}
    </section>
  );
}

function Earlier({ version, ...props }: Props & { version: Version }) {
  const [isOpen, setOpen] = useState(false);
  const { revision, savedAt, words } = version;
  return (
    <details class="disclosure" data-earlier={revision} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t("earlier_of", isolated(formatDate(savedAt)), tn("reader_words", words))}</summary>
      {isOpen && <EarlierText version={version} {...props} />}
    </details>
  );
}

interface Text {
  readonly nodes: SafeNodes;
  readonly change: WordChange;
}

function EarlierText({ article, html, pictures, version: { revision, title } }: Props & { version: Version }) {
  const [text, setText] = useState<Text | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    void readVersion(article.id, revision).then((read) => {
      if (leaving.signal.aborted) return;
      if (read.ok) setText({ nodes: safeNodes(read.value), change: wordChange(textOfHtml(read.value), textOfHtml(html)) });
      else setProblem(read.problem);
    });
    return () => leaving.abort();
  }, [article.id, revision, html]);
  if (problem) return <ProblemNote problem={problem} />;
  if (!text) return null;
  const { added, removed } = text.change;
  return (
    <>
      <p class="quiet">{added + removed === 0 ? t("earlier_same") : t("earlier_change", tn("popup_words_added", added), tn("popup_words_removed", removed))}</p>
      {title !== article.title && (
        <h3 lang={article.lang ?? ""} dir={article.dir}>
          {title}
        </h3>
      )}
      <Prose nodes={text.nodes} lang={article.lang} dir={article.dir} pictures={pictures} />
    </>
  );
}
