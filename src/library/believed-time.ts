import { readNote, writeNote } from "#platform/local-notes.ts";

/** The last days on which the clock was looked at, earliest first, each as a number of days since 1970. */
const name = "days-seen";

const day = 24 * 60 * 60 * 1_000;

/** Days on which the clock is to be seen before it is believed; whoever works with one that is a month ahead will have noticed. */
const enough = 7;

/** Days in one go: half of what the trash keeps. Either nobody was there for so long, or the clock was set. */
const leap = 15;

/**
 * The time, in milliseconds, as far as the clock is to be believed. One that is set far ahead would empty the trash in a
 * moment: so from then on it counts only as far as the oldest day that it was seen on before, until it has been seen as
 * it is now on seven days. Before it has been seen at all it counts for nothing.
 */
export async function believedTime(now = Date.now()): Promise<number> {
  const days = seenWith(Math.floor(now / day), await readNote(name));
  await writeNote(name, days);
  const hasLeapt = days.some((each, at) => at > 0 && each - (days[at - 1] ?? each) > leap);
  if (days.length < enough) return 0;
  return hasLeapt ? (days[0] ?? 0) * day : now;
}

/** Days that are yet to come were seen on a clock that has been put right since. */
function seenWith(today: number, note: unknown): readonly number[] {
  const before = Array.isArray(note) ? note.filter((each): each is number => Number.isSafeInteger(each) && each < today) : [];
  return [...before, today].slice(-enough);
}
