import type { TableName } from "../schema.ts";

/**
 * From now on the browser refuses what is put into this table, until the answer is called.
 * @param when as it is asked, or in its answer, as a browser does that finds the disk full
 */
export function refuseWrites(table: TableName, when: "asked" | "answered" = "asked", error: Error = new DOMException("full", "QuotaExceededError")): () => void {
  const { put, add } = IDBObjectStore.prototype;
  const refusing = (write: typeof put): typeof put =>
    function (this: IDBObjectStore, ...args) {
      if (this.name !== table) return write.apply(this, args);
      if (when === "asked") throw error;
      write.apply(this, args);
      return Object.defineProperty(add.apply(this, args), "error", { value: error }); // that it is there already is an error, if another one
    };
  Object.assign(IDBObjectStore.prototype, { put: refusing(put), add: refusing(add) });
  return () => void Object.assign(IDBObjectStore.prototype, { put, add });
}
