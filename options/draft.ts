const key = "filters-draft";

/** What was typed and not saved yet outlives the tab. It stands in our own origin's storage, which no page can read. */
export const draft = {
  read: (): string | null => localStorage.getItem(key),
  /** Null: there is nothing unsaved. */
  write(text: string | null): void {
    try {
      if (text === null) localStorage.removeItem(key);
      else localStorage.setItem(key, text);
    } catch {
      // Full or forbidden: the text is still in the field, and the button still saves it.
    }
  },
};
