/** The lists and the wording packs, compiled by `scripts/built-in-lists.ts`: a `BuiltIn` as JSON. */
declare module "offprint:built-in" {
  const text: string;
  export default text;
}
