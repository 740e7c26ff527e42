import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Row } from "./library/parts.ts";

/** What has been measured of a table, by its part. */
interface Noted {
  readonly made: string;
  readonly parts: Readonly<Record<string, readonly Row[]>>;
}

/**
 * What has been measured so far of tables that take long, in the folder of a kept library: a run that was cut off goes on
 * where it was, as long as code and day are the same.
 */
export class Journal {
  readonly #file: string | undefined;

  constructor(folder: string | undefined) {
    this.#file = folder === undefined ? undefined : join(folder, "measured.json");
  }

  /** Null when it is still to be measured. */
  rowsOf(table: string, made: string, part: string): readonly Row[] | null {
    const noted = this.#all()[table];
    return noted?.made === made ? (noted.parts[part] ?? null) : null;
  }

  note(table: string, made: string, part: string, rows: readonly Row[]): void {
    const all = this.#all();
    const parts = all[table]?.made === made ? all[table].parts : {};
    this.#write({ ...all, [table]: { made, parts: { ...parts, [part]: rows } } });
  }

  /** The table is whole: the next run measures it anew. */
  close(table: string): void {
    const { [table]: _, ...others } = this.#all();
    this.#write(others);
  }

  #all(): Record<string, Noted> {
    return this.#file !== undefined && existsSync(this.#file) ? (JSON.parse(readFileSync(this.#file, "utf8")) as Record<string, Noted>) : {};
  }

  #write(all: Record<string, Noted>): void {
    if (this.#file !== undefined) writeFileSync(this.#file, JSON.stringify(all));
  }
}
