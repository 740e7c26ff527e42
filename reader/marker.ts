/** Marks what is selected, or else this paragraph. @param isNoting and opens its note */
export type Marker = (block: HTMLElement | undefined, isNoting: boolean) => void;

let current: Marker | null = null;

/** What the keys reach while an article is open. @returns takes it back */
export function setMarker(marker: Marker): () => void {
  current = marker;
  return () => {
    if (current === marker) current = null;
  };
}

export const markHere: Marker = (block, isNoting) => current?.(block, isNoting);
