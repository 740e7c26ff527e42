/**
 * Whether two one-character sets of a pattern have a character in common.
 *
 * Both are asked about a finite list of probes. Two unions of intervals that meet at all meet at the lower end of
 * some interval, so it is enough to probe those: every character that the pattern writes, the one behind it (where
 * a negated set begins anew), and the ends of `\w`, `\d`, `\s` and `.`. What has too many ends to list
 * (`\p{…}`) is taken to meet everything.
 */
export class CharacterSets {
  readonly #probes: readonly string[];
  readonly #flags: string;
  readonly #members = new Map<string, ReadonlySet<string> | null>();

  constructor(pattern: string, flags: string) {
    this.#flags = flags.replace(/[^iu]/g, ""); // `s` and `m` change nothing that matters: a dot meets all but line ends
    this.#probes = probesOf(pattern);
  }

  meet(one: string, other: string): boolean {
    const [a, b] = [this.#membersOf(one), this.#membersOf(other)];
    return a === null || b === null || [...a].some((probe) => b.has(probe));
  }

  #membersOf(source: string): ReadonlySet<string> | null {
    const known = this.#members.get(source);
    if (known !== undefined) return known;
    const isOpen = /\\[pPc]|\[\]|\[\^\]/.test(source);
    const whole = isOpen ? null : new RegExp(`^${source === "." ? "[^]" : source}$`, this.#flags);
    const members = whole && new Set(this.#probes.filter((probe) => whole.test(probe)));
    this.#members.set(source, members);
    return members;
  }
}

const ends = "\0\t\n\v\f\r !/0:A[_`a{\u0085\u00a0\u00a1\u1680\u1681\u2000\u200b\u2028\u2029\u202a\u202f\u2030\u205f\u2060\u3000\u3001\ufeff\uff00";
const escapes = /\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2}))/gi;

function probesOf(pattern: string): readonly string[] {
  const written = [...pattern.replace(escapes, (_, braced, four, two) => character(parseInt(braced ?? four ?? two, 16)))];
  const probes = new Set([...ends, ...written]);
  for (const each of written) probes.add(character((each.codePointAt(0) as number) + 1));
  const bothCases = [...probes].flatMap((each) => [each, each.toLowerCase(), each.toUpperCase()]);
  return [...new Set(bothCases)].filter((each) => [...each].length === 1);
}

const character = (code: number): string => (code <= 0x10_ff_ff ? String.fromCodePoint(code) : "");
