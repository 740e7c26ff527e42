import { useEffect, useState } from "preact/hooks";
import { ProblemNote } from "#ui/problem.tsx";
import type { FilterDesk } from "./filter-desk.ts";
import type { Editor } from "./editor.ts";
import { FilterEditor } from "./filter-editor.tsx";
import { FilterHelp } from "./filter-help.tsx";
import { FilterProblems } from "./filter-problems.tsx";
import { FilterTools } from "./filter-tools.tsx";
import { t, tn } from "./words.ts";

/** The person's own filters: written, checked as they are typed, saved when told. */
export function FiltersSection({ desk }: { desk: FilterDesk }) {
  const [editor, setEditor] = useState<Editor | null>(null);
  const goTo = (line: number) => editor?.goTo(line);
  useSaveKey(desk);
  useWarning(desk);
  return (
    <section aria-labelledby="filters">
      <h2 id="filters">{t("options_filters")}</h2>
      <p class="section-note">{t("options_filters_note")}</p>
      <FilterHelp />
      {desk.problem.value && <ProblemNote problem={desk.problem.value} />}
      {desk.state.value !== "waiting" && (
        <>
          <FilterNote desk={desk} />
          <FilterTools desk={desk} onSearch={() => editor?.openSearch()} onGo={goTo} />
          <FilterEditor desk={desk} onOpen={setEditor} />
          <FilterActions desk={desk} />
          <FilterProblems {...desk.checked.value} onGo={goTo} />
        </>
      )}
    </section>
  );
}

/** Why the text is not the saved one, where the person cannot know. */
function FilterNote({ desk }: { desk: FilterDesk }) {
  if (desk.note.value === null) return null;
  return (
    <output class="note note-warn" data-note={desk.note.value}>
      {t(`options_filters_${desk.note.value}`)}
    </output>
  );
}

function FilterActions({ desk }: { desk: FilterDesk }) {
  const state = desk.state.value;
  const { rules, problems, warnings } = desk.checked.value;
  const said = state === "waiting" ? [] : [t(`options_filters_${state}`), desk.isReading.value ? t("options_filters_reading") : tn("options_filters_count", rules.length)];
  if (problems.length > 0) said.push(tn("options_filters_problems", problems.length));
  if (warnings.length > 0) said.push(tn("options_filters_warnings", warnings.length));
  return (
    <div class="filter-actions">
      <button
        type="button"
        class={state === "unsaved" ? "button button-primary" : "button"}
        data-action="save-filters"
        aria-disabled={state === "unsaved" ? undefined : "true"}
        aria-busy={state === "saving" ? "true" : undefined}
        onClick={() => void desk.save()}
      >
        {t("options_filters_save")}
      </button>
      {state === "unsaved" && (
        <button type="button" class="button button-quiet" data-action="go-back" onClick={() => desk.goBack()}>
          {t("options_filters_back")}
        </button>
      )}
      <output class="filter-state dateline" data-filters={state}>
        {said.map((words) => <span key={words}>{words}</span>)}
      </output>
    </div>
  );
}

/** Ctrl+S, or ⌘S, by the key's place: on an Urdu keyboard it types another letter. */
function useSaveKey(desk: FilterDesk): void {
  useEffect(() => {
    const listening = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (event.code !== "KeyS" && event.key.toLowerCase() !== "s")) return;
      event.preventDefault();
      void desk.save();
    };
    document.addEventListener("keydown", onKey, { signal: listening.signal });
    return () => listening.abort();
  }, [desk]);
}

/** The browser asks before it closes a page with something unsaved. The draft stays in either case. */
function useWarning(desk: FilterDesk): void {
  useEffect(() => {
    const listening = new AbortController();
    const onLeave = (event: BeforeUnloadEvent) => {
      if (desk.state.peek() === "unsaved" || desk.state.peek() === "saving") event.preventDefault();
    };
    addEventListener("beforeunload", onLeave, { signal: listening.signal });
    return () => listening.abort();
  }, [desk]);
}
