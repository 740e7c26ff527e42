import { elementsIn } from "#core/elements-in.ts";
import { isOwnAnchor } from "#sanitise/allow-list.ts";
import type { Step } from "./index.ts";

/** Away from its page a relative address means nothing. One that cannot be resolved goes. */
export const absoluteLinks: Step = {
  name: "absolute-links",
  apply({ root, base }) {
    for (const element of elementsIn(root, "a[href], img[src]")) resolveAddress(element, base);
  },
};

function resolveAddress(element: Element, base: string): void {
  const name = element.localName === "a" ? "href" : "src";
  const address = element.getAttribute(name)?.trim() ?? "";
  if (isOwnAnchor(address)) return;
  const url = URL.parse(address, base);
  if (url) element.setAttribute(name, url.href);
  else element.removeAttribute(name);
}
