import { EditorState, type Extension } from "@codemirror/state";
import { t } from "./words.ts";

/** What the editor itself says, in the person's language. */
export const phrases = (): Extension =>
  EditorState.phrases.of({
    Find: t("editor_find"),
    Replace: t("editor_replace"),
    next: t("editor_next"),
    previous: t("editor_previous"),
    all: t("editor_all"),
    "match case": t("editor_match_case"),
    regexp: t("editor_regexp"),
    "by word": t("editor_by_word"),
    replace: t("editor_replace_one"),
    "replace all": t("editor_replace_all"),
    close: t("editor_close"),
    "current match": t("editor_current"),
    "on line": t("editor_on_line"),
    "replaced match on line $": t("editor_replaced_one"),
    "replaced $ matches": t("editor_replaced_all"),
    Completions: t("editor_completions"),
    Diagnostics: t("editor_diagnostics"),
    "No diagnostics": t("editor_no_diagnostics"),
    "Folded lines": t("editor_folded"),
    "folded code": t("editor_folded"),
    "Fold line": t("editor_fold"),
    "Unfold line": t("editor_unfold"),
    unfold: t("editor_unfold"),
  });
