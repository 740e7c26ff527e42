/** So many matches are outlined. */
const most = 60;

/** The outlines of what a selector finds, upon the page. */
export class Outlines {
  readonly #place = document.createElement("div");
  readonly #root: ShadowRoot;

  constructor(root: ShadowRoot) {
    this.#root = root;
    root.append(this.#place);
  }

  /** The first is what is pointed at. */
  draw(elements: readonly Element[]): void {
    // A page that is set larger, by CSS, would move them.
    const zoom = this.#root.host.currentCSSZoom ?? 1;
    this.#place.replaceChildren(...elements.slice(0, most).map((each, at) => boxOf(each, at === 0 ? "box" : "box alike", zoom)));
  }
}

function boxOf(element: Element, className: string, zoom: number): HTMLElement {
  const { left, top, width, height } = element.getBoundingClientRect();
  const box = Object.assign(document.createElement("div"), { className });
  Object.assign(box.style, { zoom: 1 / zoom, left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
  return box;
}
