import { CharacterSets } from "./character-sets.ts";
import { regexReach } from "./regex-reach.ts";
import { treeOf, UnreadableRegex, type Tree } from "./regex-tree.ts";

/** Ways of matching from one starting point. With `regexReach` starts that is about a second at the very worst. */
const mostWays = 25_000;

const longestPattern = 300;

/**
 * The part of a pattern that might keep a page busy without end, or null.
 *
 * Conservative: it refuses some patterns that are harmless, so that what it lets through is. Refused are
 * back-references, a repetition within a repetition, a choice within a repetition whose branches can begin
 * alike, repetitions in a row that can take the same text from each other, and patterns over 300 characters.
 */
export function slowPart(source: string, flags: string): string | null {
  if (source.length > longestPattern) return `${source.slice(0, 60)}…`;
  const judge = new Judge(new CharacterSets(source, flags));
  try {
    judge.walk(treeOf(source), { ways: 1, sets: [] });
    return null;
  } catch (error) {
    if (error instanceof SlowPart) return error.part || source;
    if (error instanceof UnreadableRegex) return source;
    throw error;
  }
}

class SlowPart extends Error {
  constructor(readonly part: string) {
    super(part);
  }
}

/** In how many ways the text so far can have been shared out, among repetitions that can take each other's text. */
interface Sharing {
  readonly ways: number;
  /** What those repetitions take. */
  readonly sets: readonly string[];
}

class Judge {
  readonly #sets: CharacterSets;

  constructor(sets: CharacterSets) {
    this.#sets = sets;
  }

  walk(tree: Tree, before: Sharing): Sharing {
    switch (tree.is) {
      case "set":
        // A character that none of them can take stands like a wall: what follows starts afresh.
        return before.sets.some((set) => this.#sets.meet(set, tree.source)) ? before : { ways: 1, sets: [] };
      case "sequence":
        return tree.items.reduce<Sharing>((sharing, item) => this.walk(item, sharing), before);
      case "choice":
        return this.#choice(tree.items, before);
      case "repeat":
        return tree.max <= 1 ? this.#choice([tree.item, { is: "sequence", items: [] }], before) : this.#repeat(tree, before);
      case "look":
        return this.walk(tree.item, before);
      case "backreference":
        throw new SlowPart(tree.source);
      case "edge":
        return before;
    }
  }

  #choice(items: readonly Tree[], before: Sharing): Sharing {
    const after = items.map((item) => this.walk(item, before));
    const factor = this.#beginApart(items) ? 1 : items.length;
    return limited({ ways: Math.max(...after.map(({ ways }) => ways)) * factor, sets: after.flatMap(({ sets }) => sets) }, "");
  }

  #repeat({ item, min, max, source }: Extract<Tree, { is: "repeat" }>, before: Sharing): Sharing {
    if (item.is !== "set") this.#checkRepeated(item, source);
    const widest = Math.min(max, regexReach) - Math.min(min, regexReach) + 1;
    const sets = setsOf(item);
    const isShared = before.sets.length === 0 || before.sets.some((one) => sets.some((other) => this.#sets.meet(one, other)));
    if (!isShared && min > 0) return limited({ ways: widest, sets }, source); // a wall, like a single character
    const ways = isShared ? before.ways * widest : Math.max(before.ways, widest);
    return limited({ ways, sets: [...before.sets, ...sets] }, source);
  }

  /** What is repeated must be told apart from its next round without trying. */
  #checkRepeated(tree: Tree, source: string): void {
    if (tree.is === "repeat" && tree.min === tree.max) this.#checkRepeated(tree.item, source);
    else if (tree.is === "sequence") for (const item of tree.items) this.#checkRepeated(item, source);
    else if (tree.is === "choice" && this.#beginApart(tree.items)) for (const item of tree.items) this.#checkRepeated(item, source);
    else if (tree.is !== "set" && tree.is !== "edge") throw new SlowPart(source);
    if (tree.is !== "edge" && isNullable(tree)) throw new SlowPart(source);
  }

  /** No two branches can begin with the same character, and none is empty. */
  #beginApart(items: readonly Tree[]): boolean {
    const first = items.map(firstSets);
    if (first.some((sets) => sets.length === 0)) return false;
    return first.every((sets, at) =>
      first.slice(at + 1).every((others) => !sets.some((one) => others.some((other) => this.#sets.meet(one, other)))),
    );
  }
}

function limited(sharing: Sharing, part: string): Sharing {
  if (sharing.ways > mostWays) throw new SlowPart(part);
  return sharing;
}

function setsOf(tree: Tree): readonly string[] {
  if (tree.is === "set") return [tree.source];
  if (tree.is === "sequence" || tree.is === "choice") return tree.items.flatMap(setsOf);
  return tree.is === "repeat" ? setsOf(tree.item) : [];
}

/** What a match can begin with; empty when it can also be empty, which tells branches apart from nothing. */
function firstSets(tree: Tree): readonly string[] {
  if (tree.is === "set") return [tree.source];
  if (isNullable(tree)) return [];
  if (tree.is === "choice") return tree.items.flatMap(firstSets);
  if (tree.is === "repeat") return firstSets(tree.item);
  if (tree.is !== "sequence") return [];
  const upTo = tree.items.findIndex((item) => !isNullable(item));
  return tree.items.slice(0, upTo + 1).flatMap((item) => (isNullable(item) ? setsOf(item) : firstSets(item)));
}

function isNullable(tree: Tree): boolean {
  if (tree.is === "set") return false;
  if (tree.is === "sequence") return tree.items.every(isNullable);
  if (tree.is === "choice") return tree.items.some(isNullable);
  if (tree.is === "repeat") return tree.min === 0 || isNullable(tree.item);
  return true;
}
