/** The article while it is put in order. */
export interface Draft {
  readonly root: Element | DocumentFragment;
  /** Address that relative ones are relative to. */
  readonly base: string;
  /** Address of the page. Its `base` may be elsewhere. */
  readonly address: string;
  readonly title: string;
  /** Takes an element out that holds text, and remembers that this step did it. */
  drop(element: Element): void;
}
