import { elementsIn } from "#core/elements-in.ts";

/** What an element is called. */
export interface Name {
  readonly classes: string;
  readonly id: string;
  /** Both, one behind the other. */
  readonly whole: string;
}

/**
 * What the elements of a page are called. Each is looked at once, for all the steps that go by names, and each name is
 * asked once: a page has thousands of elements and a few hundred names.
 */
export class Names {
  readonly #root: ParentNode;
  readonly #all: Name[] = [];
  /** Those with a class or an id, in document order. */
  readonly #elements: readonly Element[];
  /** Where the name of each stands among all. */
  readonly #places: readonly number[];
  #attributes: ReadonlySet<string> | undefined;

  /** @param attributes what attributes are called under `root`, perhaps among others, where that is known */
  constructor(root: ParentNode, attributes?: ReadonlySet<string>) {
    const known = new Map<string, number>();
    this.#root = root;
    this.#attributes = attributes;
    this.#elements = elementsIn(root, "[class], [id]");
    this.#places = this.#elements.map((element) => {
      const classes = element.getAttribute("class") ?? "";
      const id = element.getAttribute("id") ?? "";
      const key = id === "" ? classes : `${classes}\0${id}`; // no parser leaves a NUL in either
      const place = known.get(key) ?? this.#all.push({ classes, id, whole: id === "" ? classes : `${classes} ${id}` }) - 1;
      known.set(key, place);
      return place;
    });
  }

  /** The elements of whose names something is told, in document order, each with that. */
  *told<T>(ask: (name: Name) => T | null): Iterable<readonly [Element, T]> {
    const answers = this.#all.map(ask);
    if (answers.every((answer) => answer === null)) return;
    for (const [at, place] of this.#places.entries()) {
      const answer = answers[place] ?? null;
      if (answer !== null) yield [this.#elements[at] as Element, answer];
    }
  }

  /** May any element have this class? */
  mayHaveClass(name: string): boolean {
    return this.#all.some(({ classes }) => classes.toLowerCase().includes(name.toLowerCase()));
  }

  /** May any element have this attribute? */
  hasAttribute(name: string): boolean {
    this.#attributes ??= new Set(elementsIn(this.#root, "*").flatMap((element) => element.getAttributeNames()));
    return this.#attributes.has(name);
  }
}
