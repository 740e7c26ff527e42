import type { PickWords } from "#core/picking.ts";

export type Choice = "remove" | "keep" | "article";

interface Wishes {
  onEdit(selector: string): void;
  onChoose(choice: Choice): void;
  onUndo(): void;
  onAgain(): void;
  onClose(): void;
}

/** Written out, because the page's styles do not reach in here and ours do not reach out. */
const style = `
:host { all: initial !important; display: block !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; inline-size: 100% !important; block-size: 100% !important; pointer-events: none !important; overflow: visible !important; color-scheme: light dark !important; }
.veil { position: fixed; inset: 0; pointer-events: auto; cursor: crosshair; }
.box { position: fixed; box-sizing: border-box; border: 2px solid #c2331a; background: #c2331a22; border-radius: 2px; }
.box.alike { border-style: dashed; }
.panel { position: fixed; inset-block-end: 12px; inset-inline: 12px; margin-inline: auto; max-inline-size: 560px; box-sizing: border-box; padding: 12px 16px; pointer-events: auto;
  background: light-dark(#fffdf8, #24221e); color: light-dark(#1c1a17, #edeae3); border: 1px solid light-dark(#847a68, #8b8577); border-radius: 8px; box-shadow: 0 4px 24px #0006; font: 14px/1.45 system-ui, sans-serif; }
.panel.top { inset-block: 12px auto; }
h2 { margin: 0 0 4px; font: 600 15px/1.3 system-ui, sans-serif; }
p { margin: 0 0 8px; }
label { display: block; margin-block-end: 4px; }
input { box-sizing: border-box; inline-size: 100%; padding: 6px 8px; font: 13px ui-monospace, monospace; background: light-dark(#fff, #191815); color: inherit; border: 1px solid light-dark(#847a68, #8b8577); border-radius: 4px; }
.row { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 8px; }
button { padding: 6px 12px; font: 600 13px system-ui, sans-serif; background: light-dark(#fffdf8, #191815); color: inherit; border: 1px solid light-dark(#847a68, #8b8577); border-radius: 4px; cursor: pointer; }
button:disabled { opacity: 0.5; cursor: default; }
:focus-visible { outline: 2px solid light-dark(#1c5fb8, #8ab8ff); outline-offset: 1px; }
[hidden] { display: none !important; }`;

/** What the person sees of the picker: outlines, and a panel with the selector and what can be done with it. */
export class Panel {
  readonly #root: ShadowRoot;
  readonly #words: PickWords;
  readonly #panel: HTMLElement;
  /** Lies over the page while something is pointed at, so that its frames hear nothing either. */
  readonly #veil = element("div", { className: "veil" });
  readonly #field: HTMLInputElement;
  readonly #count: HTMLElement;
  readonly #said: HTMLElement;
  readonly #choices: readonly HTMLButtonElement[];
  readonly #undo: HTMLButtonElement;

  constructor(host: HTMLElement, words: PickWords, wishes: Wishes) {
    this.#words = words;
    this.#root = host.attachShadow({ mode: "closed" });
    dress(this.#root);
    this.#field = element("input", { type: "text", spellcheck: false, dir: "ltr" });
    this.#field.addEventListener("input", () => wishes.onEdit(this.#field.value));
    this.#count = element("output", {});
    this.#said = element("output", { hidden: true });
    this.#choices = (["remove", "keep", "article"] as const).map((choice) => button(words[choice], () => wishes.onChoose(choice)));
    this.#undo = button(words.undo, () => wishes.onUndo());
    this.#undo.hidden = true;
    const label = element("label", { textContent: words.selector });
    label.append(this.#field);
    const row = element("div", { className: "row" });
    row.append(...this.#choices, this.#undo, button(words.again, () => wishes.onAgain()), button(words.close, () => wishes.onClose()));
    this.#panel = element("section", { className: "panel" });
    this.#panel.setAttribute("role", "dialog");
    this.#panel.setAttribute("aria-label", words.title);
    this.#panel.append(element("h2", { textContent: words.title }), element("p", { textContent: words.hint }), label, this.#count, this.#said, row);
    this.#root.append(this.#veil, this.#panel);
    this.settle("", 0);
  }

  /** Shows a selector and how many it finds; none can be chosen while it finds nothing. */
  settle(selector: string, count: number): void {
    if (this.#field.value !== selector) this.#field.value = selector;
    this.#count.textContent = count > 0 ? this.#words.matches.replace("{count}", String(count)) : this.#words.none;
    for (const each of this.#choices) each.disabled = count === 0;
  }

  /** Says what became of a line. */
  say(words: string, line: string, canUndo: boolean): void {
    this.#said.textContent = line ? `${words} ${line}` : words;
    this.#said.hidden = words === "";
    this.#undo.hidden = !canUndo;
    for (const each of this.#choices) each.hidden = canUndo;
    if (canUndo) this.#undo.focus();
  }

  /** Outlines elements; the panel goes to the other end where the first would lie beneath it. */
  outline(elements: readonly Element[]): void {
    for (const old of this.#root.querySelectorAll(".box")) old.remove();
    // A page that is set larger, by CSS, would move the outlines.
    const zoom = this.#root.host.currentCSSZoom ?? 1;
    for (const [at, each] of elements.entries()) {
      const { left, top, width, height } = each.getBoundingClientRect();
      const box = element("div", { className: at === 0 ? "box" : "box alike" });
      Object.assign(box.style, { zoom: 1 / zoom, left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
      this.#veil.before(box);
    }
    const [first] = elements;
    if (first) this.#panel.classList.toggle("top", first.getBoundingClientRect().top > innerHeight / 2);
  }

  /** Something is chosen: the page can be scrolled and looked at, and pointing does nothing. */
  fix(isFixed: boolean): void {
    this.#veil.hidden = isFixed;
    if (isFixed) this.#field.focus();
  }

  /** Is the panel at this place of the window? */
  isAt(x: number, y: number): boolean {
    const { left, right, top, bottom } = this.#panel.getBoundingClientRect();
    return x >= left && x <= right && y >= top && y <= bottom;
  }
}

/** Firefox lets no extension hand a sheet of its making to a page's shadow root; there it is an element. */
function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.append(element("style", { textContent: style }));
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
