/** A regular expression as a tree: just enough of it to judge how long it may run. */
export type Tree =
  /** One character; `source` is how the pattern writes the set. */
  | { readonly is: "set"; readonly source: string }
  | { readonly is: "sequence"; readonly items: readonly Tree[] }
  | { readonly is: "choice"; readonly items: readonly Tree[] }
  | { readonly is: "repeat"; readonly item: Tree; readonly min: number; readonly max: number; readonly source: string }
  /** Matches no character: `^`, `\b`. */
  | { readonly is: "edge" }
  | { readonly is: "look"; readonly item: Tree }
  | { readonly is: "backreference"; readonly source: string };

/** Deeper than anybody writes; keeps the recursion shallow. */
const deepest = 20;

/** Said of a pattern that this reader does not follow: to be refused, not guessed at. */
export class UnreadableRegex extends Error {}

/** @throws UnreadableRegex */
export function treeOf(source: string): Tree {
  const reader = { source, at: 0, depth: 0 };
  const tree = choice(reader);
  if (reader.at < source.length) throw new UnreadableRegex(source.slice(reader.at));
  return tree;
}

interface Reader {
  readonly source: string;
  at: number;
  depth: number;
}

function choice(reader: Reader): Tree {
  const items = [sequence(reader)];
  while (reader.source[reader.at] === "|") {
    reader.at += 1;
    items.push(sequence(reader));
  }
  return items.length === 1 ? (items[0] as Tree) : { is: "choice", items };
}

function sequence(reader: Reader): Tree {
  const items: Tree[] = [];
  while (reader.at < reader.source.length && !/[|)]/.test(reader.source[reader.at] as string)) items.push(quantified(reader));
  return { is: "sequence", items };
}

const quantifier = /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/y;

function quantified(reader: Reader): Tree {
  const start = reader.at;
  const item = atom(reader);
  quantifier.lastIndex = reader.at;
  const found = quantifier.exec(reader.source);
  if (!found) return item;
  reader.at = quantifier.lastIndex;
  const [, sign, least, comma, most] = found;
  const min = sign ? Number(sign === "+") : Number(least);
  const max = sign ? (sign === "?" ? 1 : Infinity) : comma ? (most ? Number(most) : Infinity) : min;
  return { is: "repeat", item, min, max, source: reader.source.slice(start, reader.at) };
}

const edge = /[\^$]|\\[bB]/y;
const backreference = /\\(?:[1-9]|k<[^>]*>)/y;
const set = /\[(?:[^\]\\]|\\.)*\]|\\(?:u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|[pP]\{[^}]*\}|c[a-z]|.)|[^\\*+?()|]/iuy;

function atom(reader: Reader): Tree {
  if (reader.source[reader.at] === "(") return group(reader);
  const back = take(reader, backreference);
  if (back) return { is: "backreference", source: back };
  if (take(reader, edge)) return { is: "edge" };
  const source = take(reader, set);
  if (!source) throw new UnreadableRegex(reader.source.slice(reader.at));
  return { is: "set", source };
}

function group(reader: Reader): Tree {
  const opening = take(reader, /\((?:\?(?:<?[=!]|:|<[\p{L}_$][\p{L}\p{N}_$]*>))?(?!\?)/uy);
  if (!opening || (reader.depth += 1) > deepest) throw new UnreadableRegex(reader.source.slice(reader.at));
  const item = choice(reader);
  reader.depth -= 1;
  if (reader.source[reader.at] !== ")") throw new UnreadableRegex(reader.source.slice(reader.at));
  reader.at += 1;
  return /[=!]$/.test(opening) ? { is: "look", item } : item;
}

function take(reader: Reader, sticky: RegExp): string | null {
  sticky.lastIndex = reader.at;
  const found = sticky.exec(reader.source)?.[0] ?? null;
  if (found !== null) reader.at += found.length;
  return found;
}
