import { dropSessionNote, readSessionNote, writeSessionNote } from "./session-notes.ts";

const nameOf = (articleId: string): string => `pictures:${articleId}`;

/** In which tab the page of an article stands, while its pictures are being asked for. A number means nothing to the next session of the browser. */
export const pictureTabs = {
  note: (articleId: string, tabId: number): Promise<void> => writeSessionNote(nameOf(articleId), tabId),
  async of(articleId: string): Promise<number | null> {
    const tabId = await readSessionNote(nameOf(articleId));
    return typeof tabId === "number" ? tabId : null;
  },
  forget: (articleId: string): Promise<void> => dropSessionNote(nameOf(articleId)),
};
