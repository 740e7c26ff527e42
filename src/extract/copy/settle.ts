/** Makes the copy what it looks like: pictures and words that stand inside controls are content, not controls. */
export function settle(doc: Document): void {
  for (const button of doc.querySelectorAll("button")) {
    const isContent = button.querySelector("img, picture, p, figure") || button.closest("h1, h2, h3, h4, h5, h6, summary, dt");
    if (isContent) button.replaceWith(...button.childNodes);
  }
}
