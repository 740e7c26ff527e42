import type { MissingPicture } from "#core/absence.ts";
import type { Article } from "#core/article.ts";
import { t, uiDirection, uiLanguage } from "#i18n/index.ts";
import { remoteAttribute, type SafeNodes } from "#sanitise/safe-nodes.ts";
import { Prose } from "#ui/prose.tsx";
import { Unreadable } from "./unreadable.tsx";

interface Props {
  readonly article: Article;
  readonly nodes: SafeNodes;
  /** `blob:` addresses of the pictures that are kept, by remote address; null until that is known. */
  readonly pictures: ReadonlyMap<string, string> | null;
  /** Those that are not, and why; null until that is known. */
  readonly missing: readonly MissingPicture[] | null;
}

/** The text of an article, below its lead picture where the text does not show that itself. */
export function ArticleBody({ article, nodes, pictures, missing }: Props) {
  if (!nodes.textContent?.trim() && !nodes.querySelector("img")) return <Unreadable article={article} why="empty" />;
  const lead = article.leadPicture;
  const own = lead && !shows(nodes, lead.url) ? pictures?.get(lead.url) : undefined;
  return (
    <>
      {own && <img class="lead-picture" src={own} alt={lead?.alt ?? ""} lang={article.lang ?? ""} />}
      <Prose nodes={nodes} lang={article.lang} dir={article.dir} pictures={pictures} missing={missing} />
      {article.partial && (
        <p class="partial quiet" lang={uiLanguage()} dir={uiDirection()}>
          {t("article_partial")}
        </p>
      )}
    </>
  );
}

const shows = (nodes: SafeNodes, address: string): boolean => nodes.querySelector(`img[${remoteAttribute}="${CSS.escape(address)}"]`) !== null;
