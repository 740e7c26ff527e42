import { readStanding, readTold, type Standing } from "#library/standing.ts";
import { readNote, writeNote } from "#platform/local-notes.ts";

/**
 * A witness outside IndexedDB. A damaged database comes back empty, cut or older, and says nothing; the witness knows
 * how many saves there have been. It is written after the commit of a save, and saves only ever grow in number: when a
 * crash falls between the two stores the library is ahead of its witness, which is no loss and raises no alarm.
 */
const name = "witness";

interface Witness {
  /** Of the library when it was last well. */
  readonly saves: number;
  readonly articles: number;
}

/** What is wrong with a library that opens without an error. */
export interface Loss {
  /** Nothing is left; it is an earlier state; rows are missing from among others. */
  readonly kind: "empty" | "older" | "cut";
  readonly before: number;
  readonly now: number;
}

/** What the library has lost, as far as the witness can tell; null when it is well, and then the witness learns of it. */
export async function inspect(): Promise<Loss | null> {
  const witness = await readWitness(); // first: a save that comes between the two puts the library ahead, not behind
  const standing = await readStanding();
  const loss = lossOf(standing, witness);
  if (!loss) await testify(standing, witness);
  return loss;
}

/**
 * Lets the witness learn of a save. It does not look for missing rows: to count them takes half a second in a library of
 * 50,000, and until then the next save would wait. `inspect` does that, for the library's page.
 */
export async function learn(): Promise<void> {
  const witness = await readWitness(); // first, as above
  const { saves, told } = await readTold();
  if (!witness || saves >= witness.saves) await testify({ saves, told, there: told }, witness);
}

/** The person has seen the loss and goes on with what is left, or has restored a backup. */
export async function accept(): Promise<void> {
  const { saves, there } = await readStanding();
  await writeNote(name, { saves, articles: there } satisfies Witness);
}

export function lossOf({ saves, told, there }: Standing, witness: Witness | null): Loss | null {
  if (witness && saves < witness.saves) return { kind: there === 0 ? "empty" : "older", before: witness.articles, now: there };
  return there < told ? { kind: "cut", before: told, now: there } : null;
}

async function testify({ saves, there }: Standing, witness: Witness | null): Promise<void> {
  if (witness?.saves !== saves || witness.articles !== there) await writeNote(name, { saves, articles: there } satisfies Witness);
}

async function readWitness(): Promise<Witness | null> {
  const note = await readNote(name);
  if (typeof note !== "object" || note === null) return null;
  const { saves, articles } = note as Partial<Witness>;
  return Number.isSafeInteger(saves) && Number.isSafeInteger(articles) ? { saves: saves!, articles: articles! } : null;
}
