import { elementsIn } from "#core/elements-in.ts";

/** Leaves of each formula its MathML alone: libraries set it a second time for the eye, and write its source beside it. */
export function plainFormulas(doc: Document): void {
  for (const math of elementsIn(doc, "math")) {
    for (const each of elementsIn(math, "annotation, annotation-xml")) each.remove();
    for (const each of elementsIn(math, "semantics")) each.replaceWith(...each.childNodes);
    math.closest(drawings)?.replaceWith(math);
  }
}

/** What libraries draw a formula in, for the eye and for screen readers. A paragraph that holds one is the page's own. */
const drawings = ".katex, mjx-container, .MathJax";
