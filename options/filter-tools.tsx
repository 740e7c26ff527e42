import { useRef, useState } from "preact/hooks";
import { groupedBySite, type SiteLines } from "./by-site.ts";
import type { FilterDesk } from "./filter-desk.ts";
import { t, tn } from "./words.ts";

interface Props {
  readonly desk: FilterDesk;
  onSearch(): void;
  onGo(line: number): void;
}

/** What can be done with all the lines: search, group, import, export. */
export function FilterTools({ desk, onSearch, onGo }: Props) {
  const { problems } = desk.checked.value;
  const group = () => desk.type(groupedBySite(desk.text.peek(), t("options_filters_everywhere")));
  return (
    <div class="filter-tools">
      <div class="actions">
        <Tool name="search" onClick={onSearch}>{t("options_filters_search")}</Tool>
        <Tool name="group" onClick={group}>{t("options_filters_group")}</Tool>
        <Import desk={desk} />
        <Tool name="export" onClick={() => exportFile(desk.text.peek())}>{t("options_filters_export")}</Tool>
        {problems.length > 0 && <Tool name="drop" onClick={() => void desk.dropProblems()}>{t("options_filters_drop")}</Tool>}
      </div>
      <Sites sites={desk.bySite.value} onGo={onGo} />
    </div>
  );
}

function Tool({ name, onClick, children }: { name: string; onClick: () => void; children: string }) {
  return (
    <button type="button" class="button button-small" data-action={`${name}-filters`} onClick={onClick}>
      {children}
    </button>
  );
}

/** Reads a file into the editor, behind what is there. It is saved when the person says so. */
function Import({ desk }: { desk: FilterDesk }) {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const read = async (file: File | undefined) => {
    if (!file) return;
    const text = await file.text().catch(() => null);
    const isText = text !== null && !text.includes("\0");
    setSaid(isText ? tn("options_filters_imported", desk.add(text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/))) : t("options_filters_unread"));
  };
  return (
    <>
      <Tool name="import" onClick={() => field.current?.click()}>{t("options_filters_import")}</Tool>
      <input ref={field} type="file" hidden accept=".txt,text/plain" onChange={(event) => void read(event.currentTarget.files?.[0])} onClick={forget} />
      <output class="quiet" data-imported={said ? "" : undefined}>{said}</output>
    </>
  );
}

/** Else the same file chosen again would be no change. */
const forget = (event: { currentTarget: HTMLInputElement }): void => void (event.currentTarget.value = "");

function exportFile(text: string): void {
  const address = URL.createObjectURL(new Blob([`${text}\n`], { type: "text/plain" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: "offprint-filters.txt" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // the download may still be read from it
}

/** Which sites have lines, how many, and the way to the first of each. */
function Sites({ sites, onGo }: { sites: readonly SiteLines[]; onGo: (line: number) => void }) {
  const [isOpen, setOpen] = useState(false);
  if (sites.length < 2) return null;
  return (
    <details class="disclosure" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("options_filters_sites")}</summary>
      <ul class="filter-sites">
        {isOpen && sites.map(({ site, count, line }) => (
          <li key={site}>
            <button type="button" class="link" onClick={() => onGo(line)}>
              {site ? <bdi>{site}</bdi> : t("options_filters_everywhere")}
            </button>{" "}
            <span class="quiet">{tn("options_filters_count", count)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
