import { useState } from "preact/hooks";
import type { Result, Undo } from "#core/result.ts";
import { t } from "#i18n/index.ts";
import { ProposedLine } from "./proposed-line.tsx";

interface Props {
  /** Id of the element that says which block this is about. */
  readonly describedBy: string;
  /** The line as it would be written. */
  propose(): string | Promise<string>;
  keep(line: string): Promise<Result<Undo>>;
}

/** Offers the line that keeps a block for good: pressed, it shows the line, which can be changed, kept, and undone. */
export function AlwaysKeep({ describedBy, propose, keep }: Props) {
  const [line, setLine] = useState<string | null>(null);
  return (
    <>
      <button type="button" class="button button-small button-quiet" data-action="always-keep" aria-expanded={line !== null} aria-describedby={describedBy} onClick={() => void Promise.resolve(propose()).then(setLine)}>
        {t("always_keep")}
      </button>
      {line !== null && <ProposedLine line={line} keep={keep} onClose={() => setLine(null)} />}
    </>
  );
}
