/** A built-in list, compiled at build time by `scripts/built-in-lists.ts`. */
declare module "*.txt" {
  const list: import("./compiled-list.ts").CompiledList;
  export default list;
}
