import { useEffect, useMemo, useState } from "preact/hooks";
import type { ArticleId } from "#core/article.ts";
import type { Clipping } from "#core/clipping.ts";
import { kinds } from "#core/kind.ts";
import type { Problem } from "#core/problem.ts";
import type { Result } from "#core/result.ts";
import type { Rule } from "#core/rule.ts";
import type { Settings } from "#platform/settings.ts";
import { safeNodes } from "#sanitise/at-the-glass.ts";
import type { ArticleRow, LineRow } from "#library/schema.ts";
import { Held } from "#ui/held.tsx";
import { live } from "#ui/live.ts";
import { ProblemNote } from "#ui/problem.tsx";
import { useKeptPictures } from "#ui/kept-pictures.ts";
import { Prose } from "#ui/prose.tsx";
import { RuleCode } from "#ui/rule-code.tsx";
import { TheirWords } from "#ui/their-words.tsx";
import { AgainPart } from "./again-part.tsx";
import type { AgainDesk } from "./again-desk.ts";
import { cleanedPage, type Wishes } from "./clean-again.ts";
import type { Doors } from "./doors.ts";
import type { FilterDesk } from "./filter-desk.ts";
import type { SettingsDesk } from "./settings-desk.ts";
import { t } from "./words.ts";

interface Props {
  readonly doors: Doors;
  readonly desks: { readonly filters: FilterDesk; readonly settings: SettingsDesk; readonly again: AgainDesk };
}

/** A page to try the lines on. */
interface Page {
  readonly html: string | null;
  readonly address: string;
  /** Where it is a saved article. */
  readonly id?: ArticleId;
}

/** What the lines do, before they are saved: one page side by side, and which saved articles they touch. */
export function PreviewSection({ doors, desks }: Props) {
  const [page, setPage] = useState<Page | null>(null);
  const rows = useMemo(() => live(doors.watchLines(), [], () => {}), [doors]);
  const { rules } = desks.filters.checked.value;
  const settings = desks.settings.settings.value;
  const said = rows.value;
  const id = page?.id;
  const pictures = useKeptPictures(useMemo(() => (id ? doors.watchPictures(id) : null), [doors, id]));
  const wishes = useMemo(() => wishesFrom(rules, settings, said), [rules, settings, said]);
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{t("preview_title")}</h2>
      <p class="section-note">{t("preview_note")}</p>
      <PageChoice doors={doors} onChoose={setPage} />
      {page && <Outcome page={page} pictures={pictures} wishes={wishes} onInsist={(line) => void doors.sayOfLine(line, "insist")} />}
      <AgainPart filters={desks.filters} desk={desks.again} wishes={() => wishes} />
    </section>
  );
}

function wishesFrom(rules: readonly Rule[], settings: Settings | null, said: readonly LineRow[]): Wishes {
  const offLines = said.filter(({ say }) => say !== "insist").map(({ line }) => line);
  const isOff = new Set(offLines);
  const insisted = new Set(said.filter(({ say }) => say === "insist").map(({ line }) => line));
  return {
    rules: rules.filter(({ line }) => !isOff.has(line)).map((rule) => (insisted.has(rule.line) ? { ...rule, insists: true } : rule)),
    off: kinds.filter((kind) => settings && !settings.kinds[kind]),
    offLines,
  };
}

/** A saved article, or HTML that is pasted. */
function PageChoice({ doors, onChoose }: { doors: Doors; onChoose: (page: Page | null) => void }) {
  const [articles, setArticles] = useState<readonly ArticleRow[]>([]);
  const [chosen, setChosen] = useState("");
  const [pasted, setPasted] = useState({ html: "", address: "https://news.example/" });
  const load = () => void doors.keptArticles().then((kept) => setArticles(kept.ok ? kept.value : []));
  useEffect(load, [doors]);
  useEffect(() => {
    if (chosen === "") onChoose(null);
    else if (chosen === "pasted") onChoose(pasted.html && URL.canParse(pasted.address) ? pasted : null);
    else void doors.readSnapshot(chosen as ArticleId).then((read) => onChoose(read.ok ? { html: read.value.html, address: read.value.article.url, id: read.value.article.id } : null));
  }, [chosen, pasted, doors, onChoose]);
  return (
    <div class="preview-choice">
      <label class="field">
        <span class="field-name">{t("preview_article")}</span>
        <select class="input" data-preview="article" value={chosen} onFocus={load} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">{t("preview_none")}</option>
          <option value="pasted">{t("preview_pasted")}</option>
          {articles.slice(0, 500).map(({ id, title, site }) => <option key={id} value={id}>{`${site} · ${title}`}</option>)}
        </select>
      </label>
      {chosen === "pasted" && (
        <>
          <label class="field">
            <span class="field-name">{t("preview_address")}</span>
            <input class="input" type="url" dir="ltr" value={pasted.address} onInput={(event) => setPasted({ ...pasted, address: event.currentTarget.value })} />
          </label>
          <label class="field">
            <span class="field-name">{t("preview_paste")}</span>
            <textarea class="input" data-preview="html" dir="ltr" rows={4} spellcheck={false} value={pasted.html} onInput={(event) => setPasted({ ...pasted, html: event.currentTarget.value })} />
          </label>
        </>
      )}
    </div>
  );
}

/** Side by side what is kept and what is taken out, each cut with its line. */
function Outcome({ page, pictures, wishes, onInsist }: { page: Page; pictures: ReadonlyMap<string, string> | null; wishes: Wishes; onInsist: (line: string) => void }) {
  const cleaned = useMemo<Result<Clipping> | null>(() => (page.html === null ? null : cleanedPage(page.html, page.address, wishes)), [page, wishes]);
  if (!cleaned) return <p class="note note-warn">{t("preview_no_snapshot")}</p>;
  return cleaned.ok ? <Sides clipping={cleaned.value} pictures={pictures} onInsist={onInsist} /> : <Failed problem={cleaned.problem} />;
}

const Failed = ({ problem }: { problem: Problem }) => <ProblemNote problem={problem} />;

function Sides({ clipping, pictures, onInsist }: { clipping: Clipping; pictures: ReadonlyMap<string, string> | null; onInsist: (line: string) => void }) {
  const { html, lang, dir, removed } = clipping;
  const nodes = useMemo(() => safeNodes(html), [html]);
  return (
    <>
      {clipping.heldBack?.map((each) => <Held key={each.line} held={each} onInsist={onInsist} />)}
      <div class="sides">
        <div class="side" data-side="kept">
          <h3>{t("preview_kept")}</h3>
          <Prose nodes={nodes} lang={lang} dir={dir} pictures={pictures} />
        </div>
        <div class="side" data-side="cut">
          <h3>{t("preview_cut")}</h3>
          <ol>
            {removed.map(({ id, reason, rule, text }) => (
              <li key={id} data-cut={reason}>
                <RuleCode rule={rule} /> {reason === "yours" && <span class="badge">{t("preview_yours")}</span>}
                <TheirWords as="p" lang={lang} dir={dir}>{text.length > 240 ? `${text.slice(0, 239)}…` : text}</TheirWords>
              </li>
            ))}
          </ol>
        </div>
      </div>
    </>
  );
}
