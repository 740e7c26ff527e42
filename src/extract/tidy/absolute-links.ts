import { isOwnAnchor } from "#sanitise/allow-list.ts";
import type { Step } from "./index.ts";

/** Away from its page a relative address means nothing. One that cannot be resolved goes. */
export const absoluteLinks: Step = {
  name: "absolute-links",
  apply({ root, base }) {
    for (const link of root.querySelectorAll("a[href]")) resolve(link, "href", base);
    for (const image of root.querySelectorAll("img[src]")) resolve(image, "src", base);
  },
};

function resolve(element: Element, name: string, base: string): void {
  const address = element.getAttribute(name)?.trim() ?? "";
  if (isOwnAnchor(address)) return;
  if (URL.canParse(address, base)) element.setAttribute(name, new URL(address, base).href);
  else element.removeAttribute(name);
}
