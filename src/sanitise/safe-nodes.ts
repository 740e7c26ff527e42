declare const safe: unique symbol;

/**
 * Nodes that may be put on screen. Only `at-the-glass.ts` makes them.
 * No `<img>` among them has a remote `src`: it waits in `data-remote`, and whoever shows the nodes
 * may give the picture a `blob:` address of our own.
 */
export type SafeNodes = DocumentFragment & { readonly [safe]: true };

/** Where a picture's remote address waits. */
export const remoteAttribute = "data-remote";
