/** What may follow a class or an attribute without widening what it finds. */
const narrower = String.raw`(?:[.#][\w-]+|\[[^\]]*\]|:(?:not|has)\([^()]*\))*$`;
const byClass = new RegExp(String.raw`^[a-z]*\.([\w-]+)${narrower}`, "i");
const byPart = new RegExp(String.raw`^\[(class|id)[\^*$]="([\w-]+)"(?: i)?\]${narrower}`);

/**
 * Tells by class and id which elements some selectors can find at all, so that few are asked the selectors themselves.
 * It lets through too many rather than too few.
 */
export class Gate {
  readonly #classes = new Set<string>();
  readonly #parts = { class: [] as string[], id: [] as string[] };
  /** By class attribute: a page has thousands of elements and a few hundred of these. */
  readonly #known = new Map<string, boolean>();

  /** @returns false where class and id do not decide; such a selector is asked of the whole page */
  admit(selector: string): boolean {
    const name = byClass.exec(selector)?.[1];
    if (name) this.#classes.add(name.toLowerCase()); // on pages in quirks mode case does not count
    const [, attribute, part] = name ? [] : (byPart.exec(selector) ?? []);
    if (part) this.#parts[attribute as "class" | "id"].push(part.toLowerCase());
    return Boolean(name ?? part);
  }

  mayPass(element: Element): boolean {
    const id = element.getAttribute("id")?.toLowerCase();
    return (id !== undefined && this.#parts.id.some((part) => id.includes(part))) || this.#isClass(element.getAttribute("class") ?? "");
  }

  #isClass(names: string): boolean {
    let known = this.#known.get(names);
    if (known === undefined) {
      const lower = names.toLowerCase();
      known = lower.split(/\s+/).some((name) => this.#classes.has(name)) || this.#parts.class.some((part) => lower.includes(part));
      this.#known.set(names, known);
    }
    return known;
  }
}
