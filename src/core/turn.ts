/** Milliseconds of work at a stretch: with a frame's own work beside it nobody feels that. */
const stretch = 12;

/**
 * Work in many small steps calls what this gives between them; after a while it gives the browser a turn, for keys and
 * paint. `await` it only where it gives a promise: most steps do not wait.
 */
export function turns(): () => Promise<void> | null {
  let since = performance.now();
  return () => {
    if (performance.now() - since < stretch) return null;
    return turn().then(() => void (since = performance.now()));
  };
}

/** Both browsers' own way first: what waited comes back before anything new begins, and no timer makes it wait where nobody looks at the page. */
export const turn = (): Promise<void> =>
  typeof scheduler === "undefined" ? new Promise((done) => setTimeout(done)) : scheduler.yield();

declare const scheduler: { yield(): Promise<void> } | undefined;
