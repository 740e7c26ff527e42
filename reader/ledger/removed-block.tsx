import type { Article } from "#core/article.ts";
import { isByHand, type Removal } from "#core/removal.ts";
import { success, type Result, type Undo } from "#core/result.ts";
import { lineThatKeeps } from "#filters/propose.ts";
import { t, tn } from "#i18n/index.ts";
import { AlwaysKeep } from "#ui/always-keep.tsx";
import { RuleCode } from "#ui/rule-code.tsx";
import { TheirWords } from "#ui/their-words.tsx";
import { firstWords } from "../first-words.ts";
import type { LineDesk } from "./line-desk.ts";
import type { Wishes } from "./put-back-desk.ts";

/** Letters; a text beyond that begins folded. */
const long = 280;

interface Props extends Wishes {
  readonly lines: LineDesk;
  readonly article: Pick<Article, "lang" | "dir">;
  readonly removal: Removal;
  readonly isBack: boolean;
}

/** One block that was taken out: why, how much, by which rule, what it said; and the buttons that put it back, here or in every article of the site. */
export function RemovedBlock({ article, removal, isBack, ...wishes }: Props) {
  return (
    <li class="removed-block" data-entry={removal.id} data-back={isBack ? "" : undefined}>
      <h3>{t(`reason_${removal.reason}`)}</h3>
      <div id={textId(removal)}>
        <Text article={article} text={removal.text} />
      </div>
      <p class="removed-by">
        {isBack && <span class="is-back">{t("reader_is_back")}</span>}
        {removal.words > 0 && <span>{tn("reader_words", removal.words)}</span>}
        {!isByHand(removal) && !removal.rule.startsWith("step:") && (
          <>
            <span class="visually-hidden">{t("reader_removed_by")}</span>
            <RuleCode rule={removal.rule} />
          </>
        )}
      </p>
      <Buttons removal={removal} isBack={isBack} {...wishes} />
    </li>
  );
}

function Text({ article, text }: { article: Props["article"]; text: string }) {
  if (!text) return <p class="quiet">{t("reader_removed_no_text")}</p>;
  if (text.length <= long) return <Quoted article={article}>{text}</Quoted>;
  return (
    <>
      <Quoted article={article}>{firstWords(text, long)}</Quoted>
      <details class="disclosure">
        <summary>{t("reader_removed_whole")}</summary>
        <Quoted article={article}>{text}</Quoted>
      </details>
    </>
  );
}

function Quoted({ article, children }: { article: Props["article"]; children: string }) {
  return (
    <TheirWords as="p" class="removed-text" lang={article.lang} dir={article.dir}>
      {children}
    </TheirWords>
  );
}

const textId = ({ id }: Removal): string => `removed-${id}`;

/** One button for both ways, so that pressing it leaves the focus on it. */
function Buttons({ removal, isBack, lines, onPutBack, onTakeOut, onShow, onQuietly }: Omit<Props, "article">) {
  const about = textId(removal);
  return (
    <div class="actions">
      <button type="button" class="button button-small decide" onClick={() => (isBack ? onTakeOut : onPutBack)(removal)} aria-describedby={about}>
        {isBack ? t("reader_take_out") : t("reader_put_back")}
      </button>
      {isBack && (
        <button type="button" class="button button-small button-quiet" onClick={() => onShow(removal)} aria-describedby={about}>
          {t("reader_show")}
        </button>
      )}
      {!isByHand(removal) && (
        <AlwaysKeep
          describedBy={about}
          propose={() => lines.propose((page, host) => lineThatKeeps(removal, page, host))}
          keep={(line) => kept(lines.add(line), isBack ? () => {} : (isNowBack) => onQuietly(removal, isNowBack))}
        />
      )}
    </div>
  );
}

/** A line that is kept puts its block back; undone, both are as they were. */
async function kept(adding: Promise<Result<Undo>>, putBack: (isBack: boolean) => void): Promise<Result<Undo>> {
  const added = await adding;
  if (!added.ok) return added;
  putBack(true);
  return success(async () => {
    const dropped = await added.value();
    if (dropped.ok) putBack(false);
    return dropped;
  });
}
