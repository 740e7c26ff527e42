/** What a request of the browser's own is answered with: where there is no Dexie yet, or where it takes several times as long as the question and its answer. */
export const answerTo = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("the browser's database does not answer")));
  });
