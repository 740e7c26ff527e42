import type { PickAnswer, Picked, PickStart } from "#core/picking.ts";
import { allIn, bodyOf, childrenOf, focusedIn, parentOf, rootOf } from "#filters/native.ts";
import { selectorFor } from "#filters/selector-for.ts";
import { browser } from "#platform/browser.ts";
import { Outlines } from "./outlines.ts";
import { Panel, type Choice } from "./panel.ts";
import { Shield } from "./shield.ts";
import { dress, overPage } from "./styles.ts";

const marks: Readonly<Record<Choice, string>> = { remove: "##", keep: "#+#", article: "#=#" };

/** What the page shall not hear while something is being picked. */
const heard = ["pointerdown", "pointerup", "mousedown", "mouseup", "click", "auxclick", "dblclick", "contextmenu", "touchstart", "touchend"];

/** The page may take our host away, or lay something over it, so often; then we go. */
const mostPushes = 5;

/** Milliseconds between two looks at whether we can be seen and pressed. */
const beat = 400;

/** Milliseconds. Where the page hears first, and we have heard nothing for so long, it may be that it lets nothing through. */
const longestSilence = 60_000;

/** Pointing at a part of a page, once. All of it lives in a closed shadow root, behind a shield; the page itself is only read. */
export class Picker {
  readonly #given: PickStart;
  readonly #host = document.createElement("div");
  readonly #root = this.#host.attachShadow({ mode: "closed" });
  readonly #outlines = new Outlines(this.#root);
  readonly #panel: Panel;
  readonly #shield: Shield;
  readonly #before = focusedIn(document);
  readonly #living = new AbortController();
  /** What is pointed at, and behind it what it was widened from. */
  #path: Element[] = [];
  #isFixed = false;
  #kept = "";
  #pushes = 0;
  #isShielded = true;
  #heardAt = performance.now();

  constructor(given: PickStart) {
    this.#given = given;
    this.#host.popover = "manual"; // above whatever the page holds up itself
    dress(this.#root, overPage);
    this.#panel = new Panel(given.words, {
      onEdit: (selector) => this.#edit(selector),
      onChoose: (choice) => void this.#choose(choice),
      onUndo: () => void this.#undo(),
      onAgain: () => this.#again(),
      onClose: () => this.stop(),
    });
    this.#shield = new Shield(this.#root, (room) => this.#enter(room));
    this.#stand();
    this.#listen(window);
    addEventListener("scroll", () => this.#draw(), { capture: true, passive: true, signal: this.#living.signal });
    addEventListener("resize", () => this.#draw(), { signal: this.#living.signal });
  }

  /** Above all else; in the page's own dialog where one is open that takes everything else out of reach. */
  #stand(): void {
    this.#rise();
    if (!this.#shield.enter()) this.#unshielded();
    const observer = new MutationObserver(() => !this.#host.isConnected && this.#riseAgain());
    observer.observe(document, { childList: true, subtree: true });
    this.#living.signal.addEventListener("abort", () => observer.disconnect());
    this.#watch();
  }

  #rise(): void {
    const place = allIn(document, "dialog:modal").at(-1) ?? rootOf(document);
    if (this.#host.parentNode === place) this.#host.hidePopover(); // the last that is shown stands above all others
    else Element.prototype.append.call(place, this.#host);
    this.#host.showPopover();
    this.#shield.level(this.#host.currentCSSZoom ?? 1);
  }

  #riseAgain(): void {
    if ((this.#pushes += 1) > mostPushes) this.stop();
    else this.#rise();
  }

  /**
   * A page may lay something over us, make all that it holds inert, or keep whatever is pressed to itself: nobody is to be
   * caught in that. By a signal's own clock, for a page can clear every timer that it can number.
   */
  #watch(): void {
    AbortSignal.timeout(beat).addEventListener("abort", () => {
      if (this.#living.signal.aborted) return;
      const isDeaf = !this.#isShielded && performance.now() - this.#heardAt > longestSilence;
      if (isDeaf) return this.stop();
      if (this.#isReachable()) this.#shield.hold();
      else this.#riseAgain();
      this.#watch();
    });
  }

  /** Would a click in the middle of the window, and one on the panel, come to us? */
  #isReachable(): boolean {
    const places = [[innerWidth / 2, innerHeight / 2], this.#panel.middle()] as const;
    return places.every(([x, y]) => Document.prototype.elementFromPoint.call(document, x, y) === this.#host);
  }

  /** Into the room behind the shield, where all that is pressed and typed from now on is heard. */
  #enter(room: Document): void {
    this.#panel.standIn(room, this.#given);
    const view = room.defaultView as Window;
    this.#listen(view);
    view.focus();
  }

  /** The page hears before us; so be it. */
  #unshielded(): void {
    this.#isShielded = false;
    this.#root.append(Object.assign(document.createElement("div"), { className: "veil" }));
    this.#panel.standIn(this.#root, this.#given);
  }

  /** Leaves no trace. */
  stop(): void {
    this.#living.abort();
    this.#host.remove();
    if (this.#before instanceof HTMLElement && this.#before !== bodyOf(document)) HTMLElement.prototype.focus.call(this.#before, { preventScroll: true });
  }

  /** The shield's room gets all; the page's own window what the page has taken the focus back for. */
  #listen(view: Window): void {
    const options = { capture: true, signal: this.#living.signal };
    for (const name of heard) view.addEventListener(name, (event) => this.#onPress(event), { ...options, passive: false });
    view.addEventListener("pointermove", (event) => this.#onMove(event), options);
    view.addEventListener("keydown", (event) => this.#onKey(event), options);
    for (const name of ["keyup", "keypress"]) view.addEventListener(name, (event) => event.stopImmediatePropagation(), options);
  }

  /** Of the panel; what is around it is the page's. */
  #isOwn(event: Event): boolean {
    if (this.#panel.holds(event.target)) return true;
    if (event.target !== this.#host) return false;
    const at = "clientX" in event ? (event as MouseEvent) : "changedTouches" in event ? (event as TouchEvent).changedTouches[0] : null;
    const isByKey = event.type === "click" && (event as MouseEvent).detail === 0;
    return !at || isByKey || this.#panel.isAt(at.clientX, at.clientY);
  }

  /** What a script pretends was pressed is none of ours. */
  #hears({ isTrusted }: Event): boolean {
    if (isTrusted) this.#heardAt = performance.now();
    return isTrusted;
  }

  #onMove(event: PointerEvent): void {
    if (!this.#hears(event) || this.#isFixed || this.#panel.isAt(event.clientX, event.clientY)) return;
    const at = this.#under(event.clientX, event.clientY);
    if (at && at !== this.#path[0]) this.#point([at]);
  }

  #onPress(event: Event): void {
    if (!this.#hears(event) || this.#isOwn(event)) return;
    event.stopImmediatePropagation();
    if (event.type.startsWith("touch")) return; // a click follows, and is ours
    event.preventDefault();
    if (event.type === "click") this.#fix();
  }

  #onKey(event: KeyboardEvent): void {
    if (!this.#hears(event)) return;
    event.stopImmediatePropagation();
    if (event.key === "Escape") this.stop();
    else if (event.key === "ArrowUp") this.#widen(); // in the panel too: a field of one line has no use for it
    else if (event.key === "ArrowDown") this.#narrow();
    else if (this.#isOwn(event)) return;
    else if (event.key === "ArrowLeft") this.#aside(-1);
    else if (event.key === "ArrowRight") this.#aside(1);
    else if (event.key === "Enter") this.#fix();
    else return;
    event.preventDefault();
  }

  #widen(): void {
    const [at] = this.#path;
    const parent = at && parentOf(at);
    if (!at) this.#begin();
    else if (parent && parent !== rootOf(document)) this.#show([parent, ...this.#path]);
  }

  #narrow(): void {
    const [at, ...from] = this.#path;
    const inner = at && shownAmong(childrenOf(at))[0];
    if (!at) this.#begin();
    else if (from.length > 0) this.#show(from);
    else if (inner) this.#show([inner]);
  }

  /** To the neighbour on the left or the right, as the page reads. */
  #aside(by: 1 | -1): void {
    const [at] = this.#path;
    const parent = at && parentOf(at);
    if (!at || !parent) return this.#begin();
    const all = shownAmong(childrenOf(parent));
    const onwards = getComputedStyle(parent).direction === "rtl" ? -by : by;
    const next = all.includes(at) ? all[all.indexOf(at) + onwards] : undefined;
    if (next) this.#show([next]);
  }

  /** Whoever points by keys alone begins with what stands in the middle of the window. */
  #begin(): void {
    const at = this.#under(innerWidth / 2, innerHeight / 2) ?? bodyOf(document)?.firstElementChild;
    if (at) this.#show([at]);
  }

  #under(x: number, y: number): Element | undefined {
    return Document.prototype.elementsFromPoint.call(document, x, y).find((each) => each !== this.#host);
  }

  /** Points at it, and scrolls to where it is seen. */
  #show(path: Element[]): void {
    const [at] = path;
    if (at) Element.prototype.scrollIntoView.call(at, { block: "nearest", behavior: "instant" });
    this.#point(path);
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
    const found = this.#found();
    this.#outlines.draw(found);
    this.#panel.makeWayFor(found[0]);
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

/** What of these has a box: a script or a hidden part is nothing to point at. */
const shownAmong = (elements: HTMLCollection): readonly Element[] => [...elements].filter((each) => Element.prototype.getClientRects.call(each).length > 0);
