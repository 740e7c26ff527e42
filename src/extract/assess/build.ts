import { isHeading, linesOf, type Line } from "../lines.ts";

/** How what was kept is built. An article is one run of prose; what is added to it by mistake breaks that run. Shares are 0 to 1. */
export interface Build {
  /** Of its words, those in prose under the one parent that has most of them. */
  readonly inOneFlow: number;
  /** Of its words, those in lists. */
  readonly inLists: number;
  /** Of its last eight lines, those that are no prose. */
  readonly looseEnd: number;
  /** Lines above the first prose. */
  readonly linesAbove: number;
  /** Headings to each line of prose. */
  readonly headings: number;
}

/** Lines at the end that are looked at. */
const end = 8;

export function buildOf(body: Element): Build {
  const lines = linesOf(body);
  const prose = lines.filter(({ isProse }) => isProse);
  const all = Math.max(1, sizeOf(lines));
  const last = lines.slice(-end);
  const first = lines.findIndex(({ isProse }) => isProse);
  return {
    inOneFlow: widestFlow(prose) / all,
    inLists: sizeOf(lines.filter(({ element }) => element.closest("li"))) / all,
    looseEnd: last.filter(({ isProse }) => !isProse).length / Math.max(1, last.length),
    linesAbove: first === -1 ? lines.length : first,
    headings: lines.filter(({ element }) => isHeading(element)).length / Math.max(1, prose.length),
  };
}

const sizeOf = (lines: readonly Line[]): number => lines.reduce((sum, { size }) => sum + size, 0);

function widestFlow(prose: readonly Line[]): number {
  const sizes = new Map<Element | null, number>();
  for (const { element, size } of prose) sizes.set(element.parentElement, (sizes.get(element.parentElement) ?? 0) + size);
  return Math.max(0, ...sizes.values());
}
