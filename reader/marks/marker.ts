/** Marks what is selected, or else this paragraph. @param isNoting and opens its note */
export type Marker = (block: HTMLElement | undefined, isNoting: boolean) => void;

let current: Marker | null = null;
/** Asked for before the text had been looked through. */
let early: Parameters<Marker> | null = null;

/** What the keys reach while an article is open. @returns takes it back */
export function setMarker(marker: Marker): () => void {
  current = marker;
  if (early) marker(...early);
  early = null;
  return () => {
    if (current === marker) current = null;
  };
}

export function markHere(...asked: Parameters<Marker>): void {
  if (current) current(...asked);
  else early = asked;
}
