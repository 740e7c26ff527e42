import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, isolateHistory } from "@codemirror/commands";
import { foldGutter, foldKeymap, foldService } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from "@codemirror/lint";
import { highlightSelectionMatches, openSearchPanel, search, searchKeymap } from "@codemirror/search";
import { Annotation, Compartment, EditorSelection, EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { t } from "./words.ts";
import { completions } from "./editor-completion.ts";
import { filterLanguage } from "./editor-language.ts";
import { phrases } from "./editor-phrases.ts";
import { theme } from "./editor-theme.ts";

/** What is wrong with a line, or unwise about it. */
export interface LineNote {
  readonly severity: "error" | "warning";
  /** Counted from 1. */
  readonly line: number;
  readonly says: string;
}

interface Wishes {
  readonly text: string;
  /** Sites to complete at the front of a line. */
  readonly sites: () => readonly string[];
  /** Told of every change that the person makes, with the whole text. */
  onType(text: string): void;
}

/** Stands where nothing is written yet. It is code, in every language. */
const example = "news.example##.promo";

/** Said of a change that the page made: it is no news to the page. */
const fromPage = Annotation.define<true>();

/** The filter editor in a root of its own, where its styles hold under a strict policy. */
export class Editor {
  readonly #view: EditorView;
  readonly #spoken = new Compartment();

  constructor(root: ShadowRoot, wishes: Wishes) {
    this.#view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({ doc: wishes.text, extensions: [this.#spoken.of(spoken()), extensionsFor(wishes)] }),
    });
  }

  /** Puts another text in place, as one step that can be undone. */
  show(text: string): void {
    const { doc } = this.#view.state;
    if (doc.toString() === text) return;
    this.#view.dispatch({ changes: { from: 0, to: doc.length, insert: text }, annotations: [fromPage.of(true), isolateHistory.of("full")] });
  }

  /** The lines that do nothing and those to look at again, marked where they stand. */
  note(notes: readonly LineNote[]): void {
    const { doc } = this.#view.state;
    const diagnostics = notes.flatMap(({ line, says, severity }): readonly Diagnostic[] => {
      if (line > doc.lines) return [];
      const { from, to } = doc.line(line);
      return [{ from, to, severity, message: says }];
    });
    this.#view.dispatch(setDiagnostics(this.#view.state, [...diagnostics]));
  }

  /** Selects a line whole, and brings it into sight. @param line counted from 1 */
  goTo(line: number): void {
    const { doc } = this.#view.state;
    const { from, to } = doc.line(Math.min(line, doc.lines));
    this.#view.dispatch({ selection: EditorSelection.single(from, to), effects: EditorView.scrollIntoView(from, { y: "center" }) });
    this.#view.focus();
  }

  openSearch(): void {
    openSearchPanel(this.#view);
  }

  /** Says everything anew, in the language that is set now. */
  speak(): void {
    this.#view.dispatch({ effects: this.#spoken.reconfigure(spoken()) });
  }

  close(): void {
    this.#view.destroy();
  }
}

const spoken = (): Extension => [phrases(), EditorView.contentAttributes.of({ "aria-label": t("options_filters_label") })];

function extensionsFor({ sites, onType }: Wishes): Extension {
  return [
    lineNumbers(),
    lintGutter(),
    foldGutter(),
    foldService.of(groupAt),
    history(),
    drawSelection(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches(),
    search({ top: true }),
    placeholder(example),
    autocompletion({ override: [completions(sites)], activateOnTyping: true }),
    filterLanguage,
    theme,
    keymap.of([...completionKeymap, ...searchKeymap, ...lintKeymap, ...historyKeymap, ...foldKeymap, ...defaultKeymap]),
    EditorView.contentAttributes.of({ lang: "en", dir: "ltr", spellcheck: "false", autocapitalize: "off", translate: "no" }),
    EditorView.updateListener.of(({ docChanged, state, transactions }) => {
      const isOurs = transactions.some((transaction) => transaction.annotation(fromPage));
      if (docChanged && !isOurs) onType(state.doc.toString());
    }),
  ];
}

/** A comment heads what stands below it, to the next one; that folds. */
function groupAt(state: EditorState, start: number): { from: number; to: number } | null {
  const head = state.doc.lineAt(start);
  if (!/^!\s/.test(head.text)) return null;
  let last = head.number;
  while (last < state.doc.lines && !/^!\s/.test(state.doc.line(last + 1).text)) last += 1;
  while (last > head.number && state.doc.line(last).text.trim() === "") last -= 1;
  return last > head.number ? { from: head.to, to: state.doc.line(last).to } : null;
}
