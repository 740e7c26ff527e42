import type { TableName } from "../schema.ts";

/** From now on the browser refuses what is put into this table, until the answer is called. */
export function refuseWrites(table: TableName, error: Error = new DOMException("full", "QuotaExceededError")): () => void {
  const { put, add } = IDBObjectStore.prototype;
  const refusing = (write: typeof put): typeof put =>
    function (this: IDBObjectStore, ...args) {
      if (this.name === table) throw error;
      return write.apply(this, args);
    };
  Object.assign(IDBObjectStore.prototype, { put: refusing(put), add: refusing(add) });
  return () => void Object.assign(IDBObjectStore.prototype, { put, add });
}
