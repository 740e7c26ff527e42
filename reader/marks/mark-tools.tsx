import { useLayoutEffect, useRef } from "preact/hooks";
import { t } from "#i18n/index.ts";
import type { Colour, Highlight } from "#library/highlights.ts";
import { Icon } from "#ui/icon.tsx";
import { ColourButtons, MarkEditor } from "./mark-editor.tsx";
import { blockOf } from "../article/scroll-to-range.ts";
import { useFocusBack } from "../focus-back.ts";
import type { Chosen } from "./use-marks.ts";

/** What the small panel beside a passage is about. */
export type Tooled = { readonly about: "chosen"; readonly chosen: Chosen } | { readonly about: "mark"; readonly mark: Highlight; readonly range: Range; readonly isNoting: boolean };

interface Props {
  readonly tooled: Tooled;
  readonly onMark: (chosen: Chosen, colour: Colour | null, isNoting: boolean) => void;
  readonly onClose: () => void;
}

/** CSS pixels. */
const gap = 8;

/** Below the passage that is selected, or the mark that was pointed at: its colours, its note. */
export function MarkTools({ tooled, onMark, onClose }: Props) {
  const panel = useRef<HTMLElement>(null);
  const range = tooled.about === "mark" ? tooled.range : tooled.chosen.range;
  useLayoutEffect(() => {
    place(panel.current, range);
    if (tooled.about === "mark") panel.current?.scrollIntoView({ block: "nearest" });
    return follow(panel.current, range);
  }, [range, tooled.about]);
  useFocusBack(panel, blockOf(range));
  return (
    <section class="mark-tools" ref={panel} aria-label={t("mark_tools")}>
      {tooled.about === "chosen" ? (
        <div class="mark-row">
          <ColourButtons chosen={null} onChoose={(colour) => onMark(tooled.chosen, colour, false)} />
          <button type="button" class="button button-quiet button-small" data-act="note" onClick={() => onMark(tooled.chosen, null, true)}>
            <Icon name="note" />
            {t("mark_note")}
          </button>
        </div>
      ) : (
        <MarkEditor key={tooled.mark.id} mark={tooled.mark} isNoting={tooled.isNoting} onDone={onClose} />
      )}
    </section>
  );
}

/** Stays with the passage when letters or the window change their size, or a picture comes above it. @returns ends that */
function follow(panel: HTMLElement | null, range: Range): () => void {
  const watch = new ResizeObserver(() => place(panel, range));
  watch.observe(document.body);
  return () => watch.disconnect();
}

/** Below the last line of the range, and within the window's width. */
function place(panel: HTMLElement | null, range: Range): void {
  if (!panel) return;
  const line = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const left = Math.min(Math.max(gap, line.left + line.width / 2 - panel.offsetWidth / 2), Math.max(gap, width - panel.offsetWidth - gap));
  panel.style.left = `${left + scrollX}px`;
  panel.style.top = `${line.bottom + gap + scrollY}px`;
}
