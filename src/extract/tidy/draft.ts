import type { Line } from "../lines.ts";

/** The article while it is put in order. */
export interface Draft {
  readonly root: Element | DocumentFragment;
  /** Address that relative ones are relative to. */
  readonly base: string;
  /** Address of the page. Its `base` may be elsewhere. */
  readonly address: string;
  readonly title: string;
  /** Whoever wrote it, as far as the page says. */
  readonly byline: string | null;
  /** The article line by line, without what was dropped since. For steps behind those that change what a line is. */
  lines(): readonly Line[];
  /** Takes an element out that holds text, and remembers that this step did it. */
  drop(element: Element): void;
}
