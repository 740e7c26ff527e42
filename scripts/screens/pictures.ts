import type { View } from "../../e2e/browsers/browser.ts";

/**
 * Writes past our own code what has become of the pictures of the article that is open, and shows it anew: `kept`, or why
 * each is not here, in their order and over again.
 */
export async function setPictures(view: View, standing: readonly string[]): Promise<void> {
  await view.waitFor(".prose > *");
  await view.evaluate(async (states) => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- there is no outer scope in the page
    const answerOf = <T>(request: IDBRequest<T>) => new Promise<T>((resolve) => request.addEventListener("success", () => resolve(request.result)));
    const database = await answerOf(indexedDB.open("offprint"));
    const transaction = database.transaction("articlePictures", "readwrite");
    const rows = transaction.objectStore("articlePictures");
    const all = (await answerOf(rows.getAll())) as { articleId: string; place: number }[];
    for (const row of all.filter(({ articleId }) => location.hash.includes(articleId))) {
      const state = states[row.place % states.length];
      rows.put({ ...row, hash: state === "kept" ? "0".repeat(64) : null, absence: state === "kept" ? null : state, tries: 0, notBefore: 0 });
    }
    await new Promise((resolve) => transaction.addEventListener("complete", resolve));
    database.close();
  }, standing);
  await view.reload(false);
}
