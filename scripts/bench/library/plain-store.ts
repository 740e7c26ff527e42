/** IndexedDB with nothing of ours around it: one table, one row a thing, the same durability. What we are held against. */
export class PlainStore {
  readonly #database: IDBDatabase;

  private constructor(database: IDBDatabase) {
    this.#database = database;
  }

  /** @param index what it may be read in the order of */
  static async open(name: string, key: string, index?: string): Promise<PlainStore> {
    const opening = indexedDB.open(name, 1);
    opening.addEventListener("upgradeneeded", () => {
      const store = opening.result.createObjectStore("rows", { keyPath: key });
      if (index) store.createIndex(index, index);
    });
    return new PlainStore(await settled(opening));
  }

  /** Resolves after the commit. */
  async put(...rows: readonly unknown[]): Promise<void> {
    const transaction = this.#database.transaction("rows", "readwrite", { durability: "strict" });
    for (const row of rows) transaction.objectStore("rows").put(row);
    await new Promise((resolve, reject) => {
      transaction.addEventListener("complete", resolve);
      transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("aborted")));
    });
  }

  all<T>(): Promise<T[]> {
    return settled(this.#rows().getAll() as IDBRequest<T[]>);
  }

  count(): Promise<number> {
    return settled(this.#rows().count());
  }

  /** The last of an index, last first. */
  newest<T>(index: string, limit: number): Promise<T[]> {
    return new Promise((resolve, reject) => {
      const rows: T[] = [];
      const walk = this.#rows().index(index).openCursor(null, "prev");
      walk.addEventListener("error", () => reject(walk.error ?? new Error("not read")));
      walk.addEventListener("success", () => {
        if (!walk.result || rows.push(walk.result.value as T) === limit) return resolve(rows);
        walk.result.continue();
      });
    });
  }

  close(): void {
    this.#database.close();
  }

  #rows(): IDBObjectStore {
    return this.#database.transaction("rows", "readonly").objectStore("rows");
  }
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("failed")));
  });
