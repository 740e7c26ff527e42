import type { PickAnswer, Picked, PickStart } from "#core/picking.ts";
import { allIn, bodyOf, childrenOf, parentOf, rootOf } from "#filters/native.ts";
import { selectorFor } from "#filters/selector-for.ts";
import { browser } from "#platform/browser.ts";
import { Panel, type Choice } from "./panel.ts";

const marks: Readonly<Record<Choice, string>> = { remove: "##", keep: "#+#", article: "#=#" };

/** So many matches are outlined. */
const mostOutlined = 60;

/** What the page shall not hear while something is being picked. */
const heard = ["pointerdown", "pointerup", "mousedown", "mouseup", "click", "auxclick", "dblclick", "contextmenu", "touchstart", "touchend"];

/** The page may take our host away so often; then we go. */
const mostRemovals = 5;

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
    this.#stand();
    this.#listen();
  }

  /** Above all else; in the page's own dialog where one is open that takes everything else out of reach. */
  #stand(): void {
    const place = allIn(document, "dialog:modal").at(-1) ?? rootOf(document);
    Element.prototype.append.call(place, this.#host);
    this.#host.showPopover();
    let removals = 0;
    const observer = new MutationObserver(() => {
      if (this.#host.isConnected) return;
      if ((removals += 1) > mostRemovals) return void this.stop();
      Element.prototype.append.call(rootOf(document), this.#host);
      this.#host.showPopover();
    });
    observer.observe(document, { childList: true, subtree: true });
    this.#living.signal.addEventListener("abort", () => observer.disconnect());
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
    for (const name of ["keyup", "keypress"]) addEventListener(name, (event) => event.stopImmediatePropagation(), options);
    addEventListener("scroll", () => this.#draw(), { ...options, passive: true });
    addEventListener("resize", () => this.#draw(), options);
  }

  /** Of the panel; the veil around it is the page's. */
  #isOwn(event: Event): boolean {
    if (event.target !== this.#host) return false;
    const at = event instanceof MouseEvent ? event : "changedTouches" in event ? (event as TouchEvent).changedTouches[0] : null;
    const isByKey = event.type === "click" && (event as MouseEvent).detail === 0;
    return !at || isByKey || this.#panel.isAt(at.clientX, at.clientY);
  }

  #onMove(event: PointerEvent): void {
    if (!event.isTrusted || this.#isFixed || this.#panel.isAt(event.clientX, event.clientY)) return;
    const at = Document.prototype.elementsFromPoint.call(document, event.clientX, event.clientY).find((each) => each !== this.#host);
    if (at && at !== this.#path[0]) this.#point([at]);
  }

  /** What a script pretends was pressed is none of ours. */
  #onPress(event: Event): void {
    if (!event.isTrusted || this.#isOwn(event)) return;
    event.stopImmediatePropagation();
    if (event.type.startsWith("touch")) return; // a click follows, and is ours
    event.preventDefault();
    if (event.type === "click") this.#fix();
  }

  #onKey(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
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
    const [at = bodyOf(document)?.firstElementChild] = this.#path;
    const parent = at && parentOf(at);
    if (parent && parent !== rootOf(document)) this.#point([parent, ...this.#path]);
  }

  #narrow(): void {
    const [at, ...from] = this.#path;
    if (from.length > 0) this.#point(from);
    else if (at && childrenOf(at)[0]) this.#point([childrenOf(at)[0] as Element]);
  }

  #point(path: Element[]): void {
    this.#path = path;
    const [at] = path;
    if (at) this.#edit(selectorFor(at, document));
  }

  #fix(): void {
    if (this.#path.length === 0) return;
    this.#isFixed = true;
    this.#panel.fix(true);
  }

  #again(): void {
    this.#isFixed = false;
    this.#panel.fix(false);
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
      const all = allIn(document, this.#selector || ":not(*)").filter((each) => each !== this.#host);
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
