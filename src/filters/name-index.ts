import type { Rule } from "#core/rule.ts";
import type { Name } from "./names.ts";

type Named = "class" | "id";

/** A rule, and where it stands among those that may find the same element: the lowest comes first. */
export interface Candidate {
  readonly rule: Rule;
  readonly rank: number;
}

const oneName = /^[.#][\w-]+$/;

/** What may follow a name without widening what the selector finds. */
const narrower = String.raw`(?:[.#][\w-]+|\[[^\]]*\]|:(?:not|has)\([^()]*\))*$`;
const byName = new RegExp(String.raw`^[a-z]*([.#][\w-]+)${narrower}`, "i");
const byPart = new RegExp(String.raw`^[a-z]*\[(class|id)[\^*$~]?=(["']?)([\w-]+)\2(?: i)?\]${narrower}`);

/** So many parts are looked for: each costs every attribute a look. */
const mostParts = 1000;

/** The person's own lines come first; then one class or id, which nine rules of ten are; then a word within a class. */
function rankOf({ kind, selector }: Rule, place: number): number {
  if (kind === "yours") return 0;
  return /^\[class\*="[\w-]+" i\](?::not\([^()]*\))?$/.test(selector) ? 1 : 2 + place;
}

/**
 * Rules by the class or the id, or the part of one, without which they find nothing: an element's own names are looked
 * up, and only the few rules that may find it are asked. It gives too many rather than too few.
 */
export class NameIndex {
  readonly #whole = { class: new Map<string, Candidate[]>(), id: new Map<string, Candidate[]>() };
  readonly #parts = { class: [] as (readonly [part: string, Candidate])[], id: [] as (readonly [part: string, Candidate])[] };
  /** Any of the parts: few attributes have one. */
  #anyPart: Readonly<Record<Named, RegExp>> | null = null;

  /** @returns false where names do not decide, or too many parts of names would; such a selector is asked of the whole page */
  add(rule: Rule, place: number): boolean {
    const isName = oneName.test(rule.selector);
    const candidate = { rule, rank: isName ? 0 : rankOf(rule, place) };
    const name = isName ? rule.selector : byName.exec(rule.selector)?.[1];
    if (name) {
      const same = this.#whole[name.startsWith("#") ? "id" : "class"];
      const key = name.slice(1).toLowerCase(); // on pages in quirks mode case does not count
      if (!same.get(key)?.push(candidate)) same.set(key, [candidate]);
      return true;
    }
    const [, attribute, , part] = byPart.exec(rule.selector) ?? [];
    const parts = this.#parts[attribute as Named];
    if (!part || parts.length >= mostParts) return false;
    parts.push([part.toLowerCase(), candidate]);
    return true;
  }

  /** The rules that may find an element that is called so, the first first. */
  candidates({ classes, id }: Name): readonly Candidate[] {
    const lower = classes.toLowerCase();
    const ofClass = this.#having("class", lower, lower.split(/[\t\n\f\r ]+/));
    const ofId = id ? this.#having("id", id.toLowerCase(), [id.toLowerCase()]) : [];
    return [...ofId, ...ofClass].toSorted((one, other) => one.rank - other.rank);
  }

  #having(attribute: Named, value: string, names: readonly string[]): readonly Candidate[] {
    const whole = names.flatMap((name) => this.#whole[attribute].get(name) ?? []);
    this.#anyPart ??= { class: anyOf(this.#parts.class), id: anyOf(this.#parts.id) };
    if (!this.#anyPart[attribute].test(value)) return whole;
    return [...whole, ...this.#parts[attribute].flatMap(([part, candidate]) => (value.includes(part) ? candidate : []))];
  }
}

const anyOf = (parts: readonly (readonly [part: string, Candidate])[]): RegExp => new RegExp(parts.map(([part]) => part).join("|") || "$^");
