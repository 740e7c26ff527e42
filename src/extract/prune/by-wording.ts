import type { PruneContext } from "./index.ts";

/** Cuts what its words give away, where shape and place agree. */
export function byWording(_: PruneContext): void {}
