/**
 * The getter that the browser gave a prototype. A page can shadow what belongs to it: with `<input name="parentElement">`
 * a form has that input for a parent. The prototypes of our isolated world it cannot touch.
 */
export function nativeGetter<Owner, T>(owner: object, name: string): (of: Owner) => T {
  const get = Object.getOwnPropertyDescriptor(owner, name)?.get;
  return (of) => get?.call(of) as T;
}
