/** How much text stands in each of these elements, and in whatever stands around them. */
export function lengthsAround(texts: Iterable<readonly [within: Element | null, length: number]>): ReadonlyMap<Element, number> {
  const within = new Map<Element | null, number>(); // most stand in one and the same
  for (const [element, length] of texts) within.set(element, (within.get(element) ?? 0) + length);
  const around = new Map<Element, number>();
  for (const [element, length] of within) for (let at = element; at; at = at.parentElement) around.set(at, (around.get(at) ?? 0) + length);
  return around;
}

/** The smallest element under `root` that holds such a share of what stands in it. */
export function smallestAround(root: Element, lengths: ReadonlyMap<Element, number>, share: number): Element {
  const enough = (lengths.get(root) ?? 0) * share;
  let smallest = root;
  for (let next: Element | undefined = root; next; next = [...next.children].find((child) => (lengths.get(child) ?? 0) >= enough)) smallest = next;
  return smallest;
}
