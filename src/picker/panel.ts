import type { PickWords } from "#core/picking.ts";
import { dress, ofPanel } from "./styles.ts";

export type Choice = "remove" | "keep" | "article";

interface Wishes {
  onEdit(selector: string): void;
  onChoose(choice: Choice): void;
  onUndo(): void;
  onAgain(): void;
  onClose(): void;
}

/** What the person is told and asked: the selector, how many it finds, and what can be done with it. */
export class Panel {
  readonly #words: PickWords;
  readonly #panel: HTMLElement;
  readonly #field: HTMLInputElement;
  readonly #hint: HTMLElement;
  readonly #count: HTMLElement;
  readonly #said: HTMLElement;
  readonly #choices: readonly HTMLButtonElement[];
  readonly #undo: HTMLButtonElement;

  constructor(words: PickWords, wishes: Wishes) {
    this.#words = words;
    this.#field = element("input", { type: "text", spellcheck: false, dir: "ltr" });
    this.#field.addEventListener("input", ({ isTrusted }) => isTrusted && wishes.onEdit(this.#field.value)); // another extension may look in here, and write
    this.#count = element("output", {});
    this.#said = element("output", { hidden: true });
    this.#choices = (["remove", "keep", "article"] as const).map((choice) => button(words[choice], () => wishes.onChoose(choice)));
    this.#undo = button(words.undo, () => wishes.onUndo());
    this.#undo.hidden = true;
    this.#hint = element("p", { textContent: words.hint });
    const label = element("label", { textContent: words.selector });
    label.append(this.#field);
    const aside = element("div", { className: "aside" });
    aside.append(button(words.again, () => wishes.onAgain()), button(words.close, () => wishes.onClose()));
    const row = element("div", { className: "row" });
    row.append(...this.#choices, this.#undo, aside);
    this.#panel = element("section", { className: "panel" });
    this.#panel.setAttribute("role", "dialog");
    this.#panel.setAttribute("aria-label", words.title);
    this.#panel.append(element("h2", { textContent: words.title }), this.#hint, label, this.#count, this.#said, row);
    this.settle("", 0);
  }

  /** Takes its place: in the shield's room, else in the shadow root itself, where the page may keep all that is pressed from us, and that is said. */
  standIn(room: ShadowRoot | Document, { lang, dir }: { lang: string; dir: "ltr" | "rtl" }): void {
    dress(room, ofPanel);
    if (room instanceof ShadowRoot) this.#hint.after(element("p", { textContent: this.#words.wayOut }));
    Object.assign(this.#panel, { lang, dir });
    (room instanceof ShadowRoot ? room : room.body).append(this.#panel);
  }

  /** Shows a selector and how many it finds; none can be chosen while it finds nothing. */
  settle(selector: string, count: number): void {
    if (this.#field.value !== selector) this.#field.value = selector;
    this.#count.textContent = selector === "" ? "" : count > 0 ? this.#words.matches.replace("{count}", String(count)) : this.#words.none;
    for (const each of this.#choices) each.disabled = count === 0;
  }

  /** Says what became of a line. */
  say(words: string, line: string, canUndo: boolean): void {
    this.#said.replaceChildren(words, ...(line ? [element("code", { textContent: line, dir: "ltr" })] : []));
    this.#said.hidden = words === "";
    this.#undo.hidden = !canUndo;
    for (const each of this.#choices) each.hidden = canUndo;
    if (canUndo) this.#undo.focus();
  }

  /** Goes to the other end of the window where what is pointed at would lie beneath it. */
  makeWayFor(pointedAt: Element | undefined): void {
    if (pointedAt) this.#panel.classList.toggle("top", pointedAt.getBoundingClientRect().top > innerHeight / 2);
  }

  /** Something is chosen, and the selector may be written over; or pointing goes on, and the arrows are for that again. */
  fix(isFixed: boolean): void {
    this.#panel.ownerDocument.documentElement.classList.toggle("fixed", isFixed && this.#panel.ownerDocument !== document);
    if (isFixed) this.#field.focus();
    else this.#panel.querySelector<HTMLElement>(":focus")?.blur();
  }

  holds(target: EventTarget | null): boolean {
    return this.#panel.contains(target as Node | null);
  }

  /** Its middle, in CSS pixels of the window. */
  middle(): readonly [x: number, y: number] {
    const { left, right, top, bottom } = this.#panel.getBoundingClientRect();
    return [(left + right) / 2, (top + bottom) / 2];
  }

  /** Is the panel at this place of the window? */
  isAt(x: number, y: number): boolean {
    const { left, right, top, bottom } = this.#panel.getBoundingClientRect();
    return x >= left && x <= right && y >= top && y <= bottom;
  }
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, given: Partial<HTMLElementTagNameMap[Name]>): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), given);
}

function button(words: string, onClick: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", textContent: words });
  made.addEventListener("click", ({ isTrusted }) => isTrusted && onClick()); // no script presses it
  return made;
}
