import { effect } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { ParsedFilters } from "#filters/parse.ts";
import { Editor, type LineNote } from "./editor.ts";
import type { FilterDesk } from "./filter-desk.ts";
import { sentenceOf, warningSentence } from "./filter-problems.tsx";
import { onSpoken } from "./words.ts";

/** More than this are not marked in the text; whoever pasted a whole blocker's list has understood after these. */
const mostMarked = 500;

const notesOf = ({ problems, warnings }: ParsedFilters): readonly LineNote[] => [
  ...problems.slice(0, mostMarked).map(({ line, problem }) => ({ line, says: sentenceOf(problem), severity: "error" as const })),
  ...warnings.slice(0, mostMarked).map(({ line, warning }) => ({ line, says: warningSentence(warning), severity: "warning" as const })),
];

interface Props {
  readonly desk: FilterDesk;
  /** Is given the editor while there is one. */
  onOpen(editor: Editor | null): void;
}

/** The lines, in an editor with a shadow root of its own; those that do nothing yet are marked and say why. */
export function FilterEditor({ desk, onOpen }: Props) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: "open", delegatesFocus: true });
    const opened = new Editor(root, { text: desk.text.peek(), sites: () => desk.sites.peek(), onType: (text) => desk.type(text) });
    onOpen(opened);
    const stops = [
      effect(() => opened.show(desk.text.value)),
      effect(() => opened.note(notesOf(desk.checked.value))),
      onSpoken(() => opened.speak()),
    ];
    return () => {
      for (const stop of stops) stop();
      opened.close();
      onOpen(null);
    };
  }, [desk, onOpen]);
  return <div class="editor" dir="ltr" ref={host} />;
}
