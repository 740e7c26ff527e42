import type { Step } from "./index.ts";

/** Containers within containers, each the only thing in the other, are one too many. */
export const loneWrapper: Step = {
  name: "lone-wrapper",
  apply({ root }) {
    for (let only = onlyWrapper(root); only; only = onlyWrapper(root)) only.replaceWith(...only.childNodes);
  },
};

function onlyWrapper(root: Element | DocumentFragment): Element | null {
  const only = root.firstElementChild;
  if (!only || only.nextElementSibling || !/^(?:div|section)$/.test(only.localName) || only.hasAttribute("lang") || only.hasAttribute("dir")) return null;
  const hasOwnText = [...root.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
  return hasOwnText ? null : only;
}
