/** Something that can be watched: a live query of the library, and nothing more than that is asked of it. */
export interface Source<T> {
  subscribe(next: (value: T) => void, error?: (reason: unknown) => void): { unsubscribe(): void };
}
