import type { RefObject } from "preact";
import { useRef } from "preact/hooks";
import type { FilterDesk } from "./filter-desk.ts";
import { t } from "./words.ts";

/** With more lines than this the numbers are left out: they would cost more than they tell. */
const mostNumbered = 5000;

interface Props {
  readonly desk: FilterDesk;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** The lines, with their numbers beside them; those that do nothing yet stand out. */
export function FilterEditor({ desk, field }: Props) {
  const numbers = useRef<HTMLPreElement>(null);
  const { problems } = desk.checked.value;
  return (
    <div class="editor" dir="ltr">
      <pre class="editor-numbers" ref={numbers} aria-hidden="true">
        <Numbers text={desk.text.value} bad={problems.map(({ line }) => line)} />
      </pre>
      <textarea
        ref={field}
        class="editor-text"
        rows={12}
        wrap="off"
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        lang="en"
        aria-label={t("options_filters_label")}
        aria-invalid={problems.length > 0 ? "true" : undefined}
        aria-describedby={problems.length > 0 ? "filter-problems" : undefined}
        value={desk.text.value}
        onInput={(event) => desk.type(event.currentTarget.value)}
        onScroll={(event) => numbers.current?.scrollTo({ top: event.currentTarget.scrollTop })}
      />
    </div>
  );
}

function Numbers({ text, bad }: { text: string; bad: readonly number[] }) {
  const count = text.split("\n").length;
  if (count > mostNumbered) return null;
  const isBad = new Set(bad);
  const rows = Array.from({ length: count }, (_, at) => at + 1);
  return <>{rows.map((row) => (isBad.has(row) ? <mark key={row}>{`${row}\n`}</mark> : `${row}\n`))}</>;
}

/** Puts the cursor on a line, selected whole, and the line in sight. @param line counted from 1 */
export function showLine(field: HTMLTextAreaElement, line: number): void {
  const lines = field.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  field.focus();
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  const height = field.scrollHeight / lines.length;
  field.scrollTop = Math.max(0, (line - 1) * height - field.clientHeight / 2);
}
