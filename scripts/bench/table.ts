import type { Figures } from "./scorer.ts";

export interface Column {
  readonly title: string;
  /** Name of the figure. */
  readonly key: string;
  readonly as: "count" | "ratio" | "percent" | "ms" | "tenth" | "worth";
}

export interface Table {
  readonly title: string;
  /** When and with what it was made. */
  readonly made: string;
  readonly columns: readonly Column[];
  /** By the tool's name. */
  readonly rows: ReadonlyMap<string, Figures>;
}

const shown: Readonly<Record<Column["as"], (figure: number) => string>> = {
  count: (figure) => String(figure),
  ratio: (figure) => figure.toFixed(3),
  percent: (figure) => (100 * figure).toFixed(1),
  ms: (figure) => figure.toFixed(0),
  tenth: (figure) => figure.toFixed(1),
  worth: (figure) => (Number(figure.toFixed(2)) === 0 ? "0" : `${figure < 0 ? "−" : "+"}${Math.abs(figure).toFixed(2)}`),
};

/** As it stands in the documents: columns that nobody has a figure for are left out. */
export function markdownOf({ title, made, columns, rows }: Table): string {
  const used = columns.filter(({ key }) => [...rows.values()].some((figures) => isFigure(figures[key])));
  const head = ["", ...used.map((column) => column.title)];
  const lines = [...rows].map(([name, figures]) => [name, ...used.map(({ key, as }) => (isFigure(figures[key]) ? shown[as](figures[key]) : "–"))]);
  const written = [head, head.map((_, at) => (at === 0 ? "---" : "---:")), ...lines].map((cells) => `| ${cells.join(" | ")} |`.replace("|  |", "| |"));
  return `## ${title}\n\n${written.join("\n")}\n\n${made}\n`;
}

/** For the terminal: the same, and under each row what has changed since `before`. */
export function printed({ title, columns, rows }: Table, before: Figured): string {
  const used = columns.filter(({ key }) => [...rows.values()].some((figures) => isFigure(figures[key])));
  const cells = [["", ...used.map((column) => column.title)]];
  for (const [name, figures] of rows) {
    cells.push([name, ...used.map(({ key, as }) => (isFigure(figures[key]) ? shown[as](figures[key]) : "–"))]);
    const changes = used.map((column) => changeOf(figures[column.key], before(title, name, column.title), column.as));
    if (changes.some(Boolean)) cells.push(["", ...changes]);
  }
  const widths = cells[0]?.map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0))) ?? [];
  const lines = cells.map((line) => line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  "));
  return `\n${title}\n${lines.join("\n")}\n`;
}

function changeOf(now: number | undefined, before: number | null, as: Column["as"]): string {
  if (!isFigure(now) || before === null) return "";
  const change = Number(shown[as](now)) - before;
  const text = Math.abs(change).toFixed(as === "ratio" ? 3 : as === "percent" ? 1 : 0);
  return Number(text) === 0 ? "" : `${change < 0 ? "−" : "+"}${text}`;
}

const isFigure = (value: number | undefined): value is number => value !== undefined && !Number.isNaN(value);

/** A figure as it stands in a document; null when it does not. */
export type Figured = (table: string, row: string, column: string) => number | null;

/** Reads the tables of a document again. */
export function figuresIn(document: string): Figured {
  const found = new Map<string, number>();
  for (const [title, section] of sectionsOf(document)) {
    const [head = [], , ...rows] = section.split("\n").filter((line) => line.startsWith("|")).map(cellsOf);
    for (const [name, ...cells] of rows) for (const [at, cell] of cells.entries()) found.set(`${title}/${name}/${head[at + 1]}`, Number(cell.replace("−", "-")));
  }
  return (table, row, column) => {
    const value = found.get(`${table}/${row}/${column}`);
    return isFigure(value) ? value : null;
  };
}

/** The rows of one table as they are written, by name. */
export function writtenRows(document: string, { title, columns }: Pick<Table, "title" | "columns">): ReadonlyMap<string, Figures> {
  const figured = figuresIn(document);
  const names = (sectionsOf(document).get(title) ?? "").split("\n").filter((line) => line.startsWith("|")).slice(2).map((line) => cellsOf(line)[0] ?? "");
  const valueOf = (name: string, { title: column, as }: Column) => (figured(title, name, column) ?? Number.NaN) / (as === "percent" ? 100 : 1);
  return new Map(names.map((name) => [name, Object.fromEntries(columns.map((column) => [column.key, valueOf(name, column)]))]));
}

const cellsOf = (line: string): string[] => line.split("|").slice(1, -1).map((cell) => cell.trim());

/** What stands under each `##`, in order. */
export function sectionsOf(document: string): Map<string, string> {
  const [, ...sections] = document.split(/^## /m);
  return new Map(sections.map((section) => [section.slice(0, section.indexOf("\n")), section.slice(section.indexOf("\n") + 1)]));
}
