/** Leaves of each formula its MathML alone: libraries set it a second time for the eye, and write its source beside it. */
export function plainFormulas(doc: Document): void {
  if (!doc.querySelector("math")) return;
  for (const math of doc.querySelectorAll("math")) {
    for (const each of math.querySelectorAll("annotation, annotation-xml")) each.remove();
    for (const each of math.querySelectorAll("semantics")) each.replaceWith(...each.childNodes);
    const whole = math.closest(".katex, .katex-display, mjx-container, .MathJax");
    for (const drawn of whole?.querySelectorAll(".katex-html, mjx-math, .MathJax_Preview, .mjx-chtml, nobr") ?? []) {
      if (!drawn.contains(math)) drawn.remove();
    }
  }
}
