/** A built-in list, compiled at build time by `scripts/built-in-lists.ts`. */
declare module "*.txt" {
  const list: import("../core/built-in.ts").CompiledList;
  export default list;
}
