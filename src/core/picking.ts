/** What the picker is told when it begins. Plain JSON: it crosses into the page. */
export interface PickStart {
  /** Proves to the background that this picker was begun by the person. */
  readonly ticket: string;
  /** As lines name it. */
  readonly host: string;
  readonly dir: "ltr" | "rtl";
  readonly lang: string;
  readonly words: PickWords;
}

export type PickWords = Readonly<Record<"title" | "hint" | "selector" | "matches" | "none" | "remove" | "keep" | "article" | "again" | "close" | "wayOut" | "kept" | "there" | "undo" | "failed", string>>;

/** What the picker says to the background: a line to add, or to take out again. */
export interface Picked {
  readonly picked: "add" | "drop";
  readonly line: string;
  readonly ticket: string;
}

/** What the background says to it: `there` is a line that was there before, and stays. */
export type PickAnswer = "done" | "there" | false;

/** The one global that the picker publishes in its isolated world: called with a `PickStart` it begins, with nothing it ends. */
export const pickerName = "offprintPicker";
