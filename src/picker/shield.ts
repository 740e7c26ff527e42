import { focusedIn } from "#filters/native.ts";

/**
 * An empty frame over the window, where the picker listens. What is pressed and typed there is heard by the frame's own
 * window alone: no listener of the page, however early it came, can take it first, and its frames hear nothing either.
 * It stands in a closed shadow root, where a page finds no frame.
 */
export class Shield {
  readonly #frame = document.createElement("iframe");
  readonly #onRoom: (room: Document) => void;
  #room: Document | null = null;

  /** @param onRoom called with the room inside whenever it is a new one: a frame that a page has taken away begins anew */
  constructor(root: ShadowRoot, onRoom: (room: Document) => void) {
    this.#onRoom = onRoom;
    this.#frame.addEventListener("load", () => this.enter());
    root.append(this.#frame);
  }

  /** Call it once it stands in the page. @returns whether there is a room: in a page without an origin (a sandbox) there is none, and no shield */
  enter(): boolean {
    const room = this.#frame.contentDocument;
    if (!room?.defaultView) {
      if (!this.#room) this.#frame.remove();
      return false;
    }
    if (room !== this.#room) this.#onRoom((this.#room = room));
    return true;
  }

  /** Takes the focus, where the page has it: what is typed then would be heard there first. */
  hold(): void {
    if (Document.prototype.hasFocus.call(document) && focusedIn(document) !== (this.#frame.getRootNode() as ShadowRoot).host) this.#room?.defaultView?.focus();
  }

  /** A page that is set larger, by CSS, would have it look over the window's edges. */
  level(zoom: number): void {
    this.#frame.style.setProperty("zoom", String(1 / zoom));
  }
}
