import { elementsIn } from "#core/elements-in.ts";
import { elements, everywhere, isOwnAnchor, linkRel, mathElements, mathNamespace, safeLink, safePicture, valueChecks } from "./allow-list.ts";

const config: SanitizerConfig = {
  elements: [
    ...Object.entries(elements).map(([name, attributes]) => ({ name, attributes: [...attributes] })),
    ...mathElements.map((name) => ({ name, namespace: mathNamespace, attributes: name === "math" ? ["display"] : [] })),
  ],
  attributes: [...everywhere],
  comments: false,
  dataAttributes: false, // said, or one that is listed by name is refused beside them
};

/** Made once, for the browser reads the whole list each time that it makes one. By the attribute that is kept besides. */
const sanitisers = new Map<string, Sanitizer>();

function sanitiser(keep = ""): Sanitizer {
  const made = sanitisers.get(keep) ?? new Sanitizer(keep ? { ...config, attributes: [...everywhere, keep] } : config);
  sanitisers.set(keep, made);
  return made;
}

/** Sanitises what stands inside `root`, and gives it as canonical HTML: sanitising that again changes nothing. */
export function sanitiseInPage(root: Element): string {
  return sanitisedCopy(root).innerHTML;
}

/**
 * Sanitises what stands inside `root` into a new inert `<div>`.
 * @param keep one attribute of our own that stays for the time being; the caller takes it off
 */
export function sanitisedCopy(root: Element, keep?: string): HTMLElement {
  const safe = blankDocument().createElement("div");
  safe.setHTML(root.innerHTML, { sanitizer: sanitiser(keep) });
  settleAll(safe);
  return safe;
}

/** The same for what each template holds: all in one go, because asking the browser costs more than its answer. */
export function sanitisedParts(holders: readonly HTMLTemplateElement[], keep?: string): readonly Element[] {
  const flowing = holders.filter((holder) => !isOfTable(holder));
  const safe = blankDocument().createElement("div");
  safe.setHTML(flowing.map(({ innerHTML }) => `<div>${innerHTML}</div>`).join(""), { sanitizer: sanitiser(keep) });
  settleAll(safe);
  const isInStep = safe.childNodes.length === flowing.length && safe.childElementCount === flowing.length; // nothing has broken out of its own
  const parts = new Map(isInStep ? flowing.map((holder, index) => [holder, safe.children[index]] as const) : []);
  return holders.map((holder) => parts.get(holder) ?? sanitisedPart(holder));
}

/** A bare `<tr>` stays one only where a parser finds it first in a template. */
const isOfTable = ({ content }: HTMLTemplateElement): boolean => [...content.children].some(({ localName }) => /^(?:caption|col|colgroup|tbody|td|tfoot|th|thead|tr)$/.test(localName));

function sanitisedPart(holder: HTMLTemplateElement): Element {
  const safe = blankDocument().createElement("template");
  safe.setHTML(holder.innerHTML, { sanitizer: sanitiser() });
  settleAll(safe.content);
  const part = blankDocument().createElement("div");
  part.append(safe.content);
  return part;
}

function settleAll(root: ParentNode & Node): void {
  for (const link of elementsIn(root, "a")) settleLink(link);
  for (const image of elementsIn(root, "img")) settlePicture(image);
  for (const [name, isSound] of Object.entries(valueChecks)) {
    for (const element of elementsIn(root, `[${name}]`)) if (!isSound(element.getAttribute(name) ?? "")) element.removeAttribute(name);
  }
  root.normalize();
}

/** No browsing context: nothing in it loads, runs or is painted. */
const blankDocument = (): Document => (blank ??= document.implementation.createHTMLDocument(""));

let blank: Document | undefined;

const headings = "h1, h2, h3, h4, h5, h6";

/** A link that leads nowhere we allow gives way to its own words. */
function settleLink(link: HTMLAnchorElement): void {
  const href = link.getAttribute("href") ?? "";
  if (isOwnAnchor(href)) return;
  const address = safeLink(href);
  if (address === null) {
    if (link.parentElement?.matches(headings)) for (const inner of elementsIn(link, `:scope > :is(${headings})`)) inner.replaceWith(...inner.childNodes); // a parser lets none stand right in another
    link.replaceWith(...link.childNodes);
    return;
  }
  if (address !== href) link.setAttribute("href", address);
  link.setAttribute("rel", linkRel);
}

function settlePicture(image: HTMLImageElement): void {
  const address = safePicture(image.getAttribute("src") ?? "");
  if (address === null) image.remove();
  else if (address !== image.getAttribute("src")) image.setAttribute("src", address);
}
