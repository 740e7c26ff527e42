import { isHeading, linesOf, type Line } from "../lines.ts";

/** How what was kept is built. An article is one run of prose; what is added to it by mistake breaks that run. Shares are 0 to 1. */
export interface Build {
  /** Of its words, those in the longest run of prose. */
  readonly inOneRun: number;
  /** Of its words, those in lists. */
  readonly inLists: number;
  /** Of its last eight lines, those that are neither prose nor a heading. */
  readonly looseEnd: number;
  /** Of its last four lines of prose, those that stand in another box than most of its prose. */
  readonly endElsewhere: number;
}

/** Lines, and lines of prose, at the end that are looked at. */
const [end, lastProse] = [8, 4] as const;

export function buildOf(body: Element): Build {
  const lines = linesOf(body);
  const prose = lines.filter(({ isProse }) => isProse);
  const all = Math.max(1, sizeOf(lines));
  const boxOf = boxesOf(lines, body);
  const runOf = ({ element: { parentElement } }: Line) => (parentElement === body ? body : (parentElement?.parentElement ?? body)); // many pages set each paragraph in a box of its own, which breaks no run
  const { box } = widest(prose, boxOf);
  return {
    inOneRun: widest(prose, runOf).size / all,
    inLists: sizeOf(lines.filter(({ element }) => element.closest("li"))) / all,
    looseEnd: shareOf(lines.slice(-end), ({ isProse, element }) => !isProse && !isHeading(element)),
    endElsewhere: shareOf(prose.slice(-lastProse), (line) => boxOf(line) !== box),
  };
}

const sizeOf = (lines: readonly Line[]): number => lines.reduce((sum, { size }) => sum + size, 0);

const shareOf = (lines: readonly Line[], is: (line: Line) => boolean): number => lines.filter(is).length / Math.max(1, lines.length);

/** A box holds three lines or more: a paragraph with its own wrapper stands where the others do. */
const leastLines = 3;

/** @returns the innermost box around a line */
function boxesOf(lines: readonly Line[], body: Element): (line: Line) => Element {
  const held = new Map<Element, number>();
  for (const { element } of lines) for (let at = element.parentElement; at && at !== body; at = at.parentElement) held.set(at, (held.get(at) ?? 0) + 1);
  return ({ element }) => {
    let at = element.parentElement;
    while (at && at !== body && (held.get(at) ?? 0) < leastLines) at = at.parentElement;
    return at ?? body;
  };
}

/** The box with most words. */
function widest(prose: readonly Line[], boxOf: (line: Line) => Element): { readonly box: Element | null; readonly size: number } {
  const sizes = new Map<Element, number>();
  for (const line of prose) sizes.set(boxOf(line), (sizes.get(boxOf(line)) ?? 0) + line.size);
  const [box, size] = [...sizes].reduce<readonly [Element | null, number]>((most, each) => (each[1] > most[1] ? each : most), [null, 0]);
  return { box, size };
}
