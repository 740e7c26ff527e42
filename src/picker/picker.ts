import type { PickAnswer, Picked, PickStart } from "#core/picking.ts";
import { selectorFor } from "#filters/selector-for.ts";
import { browser } from "#platform/browser.ts";
import { Panel, type Choice } from "./panel.ts";

const marks: Readonly<Record<Choice, string>> = { remove: "##", keep: "#+#", article: "#=#" };

/** So many matches are outlined. */
const mostOutlined = 60;

/** What the page shall not hear while something is being picked. */
const heard = ["pointerdown", "pointerup", "mousedown", "mouseup", "click", "auxclick", "dblclick", "contextmenu", "touchstart", "touchend"];

/** Pointing at a part of a page, once. All of it lives in a closed shadow root; the page itself is only read. */
export class Picker {
  readonly #given: PickStart;
  readonly #host = document.createElement("div");
  readonly #panel: Panel;
  readonly #living = new AbortController();
  /** What is pointed at, and behind it what it was widened from. */
  #path: Element[] = [];
  #isFixed = false;
  #kept = "";

  constructor(given: PickStart) {
    this.#given = given;
    this.#host.lang = given.lang;
    this.#host.dir = given.dir;
    this.#host.popover = "manual"; // above whatever the page holds up itself
    this.#panel = new Panel(this.#host, given.words, {
      onEdit: (selector) => this.#edit(selector),
      onChoose: (choice) => void this.#choose(choice),
      onUndo: () => void this.#undo(),
      onAgain: () => this.#again(),
      onClose: () => this.stop(),
    });
    document.documentElement.append(this.#host);
    this.#host.showPopover();
    this.#listen();
  }

  /** Leaves no trace. */
  stop(): void {
    this.#living.abort();
    this.#host.remove();
  }

  #listen(): void {
    const options = { capture: true, signal: this.#living.signal };
    for (const name of heard) addEventListener(name, (event) => this.#onPress(event), { ...options, passive: false });
    addEventListener("pointermove", (event) => this.#onMove(event), options);
    addEventListener("keydown", (event) => this.#onKey(event), options);
    addEventListener("scroll", () => this.#draw(), { ...options, passive: true });
    addEventListener("resize", () => this.#draw(), options);
  }

  #isOwn(event: Event): boolean {
    return event.target === this.#host;
  }

  #onMove(event: PointerEvent): void {
    if (this.#isFixed || this.#isOwn(event)) return;
    const at = document.elementFromPoint(event.clientX, event.clientY);
    if (at && at !== this.#host && at !== this.#path[0]) this.#point([at]);
  }

  #onPress(event: Event): void {
    if (this.#isOwn(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === "click") this.#fix();
  }

  #onKey(event: KeyboardEvent): void {
    event.stopImmediatePropagation();
    if (event.key === "Escape") this.stop();
    else if (event.key === "ArrowUp") this.#widen(); // in the panel too: a field of one line has no use for it
    else if (event.key === "ArrowDown") this.#narrow();
    else if (this.#isOwn(event)) return;
    else if (event.key === "Enter") this.#fix();
    else return;
    event.preventDefault();
  }

  #widen(): void {
    const [at = document.body.firstElementChild] = this.#path;
    const parent = at?.parentElement;
    if (at && parent && parent !== document.documentElement) this.#point([parent, ...this.#path]);
  }

  #narrow(): void {
    const [at, ...from] = this.#path;
    if (from.length > 0) this.#point(from);
    else if (at?.firstElementChild) this.#point([at.firstElementChild]);
  }

  #point(path: Element[]): void {
    this.#path = path;
    const [at] = path;
    if (at) this.#edit(selectorFor(at, document));
  }

  #fix(): void {
    if (this.#path.length === 0) return;
    this.#isFixed = true;
    this.#panel.focus();
  }

  #again(): void {
    this.#isFixed = false;
    this.#kept = "";
    this.#panel.say("", "", false);
  }

  #selector = "";

  #edit(selector: string): void {
    this.#selector = selector;
    this.#panel.settle(selector, this.#found().length);
    this.#draw();
  }

  /** What is pointed at first, then whatever else the selector finds. */
  #found(): readonly Element[] {
    try {
      const all = [...document.querySelectorAll(this.#selector || ":not(*)")].filter((each) => each !== this.#host);
      return all.toSorted((one, other) => Number(other === this.#path[0]) - Number(one === this.#path[0]));
    } catch {
      return []; // half a selector
    }
  }

  #draw(): void {
    this.#panel.outline(this.#found().slice(0, mostOutlined));
  }

  async #choose(choice: Choice): Promise<void> {
    const line = `${this.#given.host}${marks[choice]}${this.#selector}`;
    const answer = await this.#tell("add", line);
    const isKept = answer === "done";
    this.#kept = isKept ? line : "";
    this.#panel.say(this.#given.words[isKept ? "kept" : answer || "failed"], line, isKept);
  }

  async #undo(): Promise<void> {
    if ((await this.#tell("drop", this.#kept)) === "done") this.#again();
    else this.#panel.say(this.#given.words.failed, "", true);
  }

  async #tell(picked: Picked["picked"], line: string): Promise<PickAnswer> {
    const said: Picked = { picked, line, ticket: this.#given.ticket };
    const answer: unknown = await browser.runtime.sendMessage(said).catch(() => false);
    return answer === "done" || answer === "there" ? answer : false;
  }
}
