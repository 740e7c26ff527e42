import { EditorView } from "@codemirror/view";

/** In the tokens of the house, which reach into the shadow root. */
export const theme = EditorView.theme({
  "&": { backgroundColor: "var(--ground)", color: "var(--ink)", fontSize: "var(--text-s)", border: "1px solid var(--line-strong)", borderRadius: "var(--radius)", overflow: "hidden" },
  "&.cm-focused": { outline: "2px solid var(--focus)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: "var(--font-mono)", lineHeight: "1.6", minHeight: "14rem", maxHeight: "60vh" },
  ".cm-content": { caretColor: "var(--ink)", paddingBlock: "var(--space-2)" },
  ".cm-placeholder": { color: "var(--ink-soft)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--ground-raised)", color: "var(--ink-soft)", border: "0" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--ground-raised)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "var(--mark)" },
  ".cm-searchMatch": { backgroundColor: "var(--mark)" },
  ".cm-searchMatch-selected": { outline: "2px solid var(--accent)" },
  ".cm-panels": { backgroundColor: "var(--ground-raised)", color: "var(--ink)", fontFamily: "var(--font-ui)" },
  ".cm-panels-top": { borderBottom: "1px solid var(--line)" },
  ".cm-panel.cm-search": { padding: "var(--space-2)" },
  ".cm-panel.cm-search label": { fontSize: "var(--text-s)" },
  ".cm-textfield": { backgroundColor: "var(--ground)", color: "var(--ink)", border: "1px solid var(--line-strong)", borderRadius: "var(--radius-s)", fontSize: "var(--text-s)" },
  ".cm-button": { backgroundImage: "none", backgroundColor: "var(--ground)", color: "var(--ink)", border: "1px solid var(--line-strong)", borderRadius: "var(--radius-s)", fontSize: "var(--text-s)" },
  ".cm-tooltip": { backgroundColor: "var(--ground-raised)", color: "var(--ink)", border: "1px solid var(--line-strong)", borderRadius: "var(--radius-s)" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--primary)", color: "var(--on-primary)" },
  ".cm-completionDetail": { fontFamily: "var(--font-ui)", fontStyle: "normal", color: "inherit" },
  ".cm-diagnostic": { fontFamily: "var(--font-ui)", borderInlineStartColor: "var(--accent)", whiteSpace: "pre-wrap", maxWidth: "34rem" },
  ".cm-lintRange-warning": { backgroundImage: "none", textDecoration: "underline wavy var(--warn) 1px", textUnderlineOffset: "3px" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--accent) 1px", textUnderlineOffset: "3px" },
});
