import type { Result } from "#core/result.ts";
import type { Source } from "#core/source.ts";
import { attempt } from "./attempt.ts";
import { openToRead } from "./open.ts";
import type { LineRow } from "./schema.ts";
import { watch } from "./watch.ts";

/** Lines that are off, for whatever reason, and lines that the person insists on. */
export interface LineChoices {
  readonly off: readonly string[];
  readonly insisted: ReadonlySet<string>;
}

/** @throws what `problemOf` understands */
export async function readLineChoices(): Promise<LineChoices> {
  const rows = await (await openToRead()).lines.toArray();
  const insisted = rows.filter(({ say }) => say === "insist").map(({ line }) => line);
  return { off: rows.filter(({ say }) => say !== "insist").map(({ line }) => line), insisted: new Set(insisted) };
}

export const watchLines = (): Source<readonly LineRow[]> => watch((library) => library.lines.toArray());

/** Says what is to be done with a line; null takes it back. */
export const sayOfLine = (line: string, say: LineRow["say"] | null): Promise<Result<void>> =>
  attempt(async (library) => {
    if (say === null) await library.lines.delete(line);
    else await library.lines.put({ line, say });
  });
