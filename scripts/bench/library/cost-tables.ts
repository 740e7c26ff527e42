import type { Figures } from "../scorer.ts";
import type { Column, Table } from "../table.ts";
import type { Costs } from "./costs.ts";

const mebibyte = 1024 * 1024;

const held = (ours: number, against: number | undefined, goal = Number.NaN): Figures => ({ ours, held: against ?? Number.NaN, ratio: ours / (against ?? Number.NaN), goal });

/** Each cost beside what it is held against. */
export function againstPeers({ articles, newest, whole, search, flex, mini, save, put, popup }: Costs, made: string): Table {
  return {
    title: `${articles} articles`,
    made,
    columns: columnsOf(["ours", "ours"], ["held against", "held"]),
    rows: new Map([
      ["newest fifty, against whole rows, ms", held(newest, whole, 0.05)],
      ["cold search, against FlexSearch, ms of CPU", held(search.cpu, flex?.cpu, 0.08)],
      ["cold search, against MiniSearch, ms of CPU", held(search.cpu, mini?.cpu)],
      ["heap after it, against FlexSearch, MiB", held(search.heap / mebibyte, (flex?.heap ?? Number.NaN) / mebibyte)],
      ["heap after it, against MiniSearch, MiB", held(search.heap / mebibyte, (mini?.heap ?? Number.NaN) / mebibyte)],
      ["save, against a bare put of one row, ms", held(save, put, 2)],
      ...(popup ? [["popup, against an empty library's, ms", held(popup.ours, popup.empty, 1.1)] as const] : []),
    ]),
  };
}

/** What a person waits for, and what goes through the whole library. */
const waits = 4;
const goesThrough = 6;

/** How the costs grow with the library. */
export function growth(small: Costs, large: Costs, made: string): Table {
  const row = (of: (costs: Costs) => number | undefined, goal: number): Figures => {
    const [before, after] = [of(small) ?? Number.NaN, of(large) ?? Number.NaN];
    return { before, after, ratio: after / before, goal };
  };
  return {
    title: `from ${small.articles} to ${large.articles} articles`,
    made,
    columns: columnsOf([`${small.articles}, ms`, "before"], [`${large.articles}, ms`, "after"]),
    rows: measuredOf([
      ["the list opens", row(({ shelf }) => shelf, waits)],
      ["newest fifty", row(({ newest }) => newest, waits)],
      ["cold search", row(({ search }) => search.wall, waits)],
      ["save", row(({ save }) => save, waits)],
      ["popup", row(({ popup }) => popup?.ours, waits)],
      ["backup", row(({ jobs }) => jobs?.backup, goesThrough)],
      ["restore", row(({ jobs }) => jobs?.restore, goesThrough)],
      ["making the index anew", row(({ jobs }) => jobs?.index, goesThrough)],
    ]),
  };
}

const measuredOf = (rows: readonly (readonly [string, Figures])[]): Map<string, Figures> => new Map(rows.filter(([, { ratio }]) => !Number.isNaN(ratio)));

const columnsOf = (...[first, second]: [[string, string], [string, string]]): readonly Column[] => [
  { title: first[0], key: first[1], as: "tenth" },
  { title: second[0], key: second[1], as: "tenth" },
  { title: "×", key: "ratio", as: "ratio" },
  { title: "at most", key: "goal", as: "ratio" },
];
