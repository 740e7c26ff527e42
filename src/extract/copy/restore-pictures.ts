import { elementsIn } from "#core/elements-in.ts";
import { telling } from "#filters/telling.ts";
import { isBeacon } from "#core/beacon.ts";
import { marks } from "../marks.ts";
import type { Names } from "./shed.ts";

/**
 * Gives every picture its real address, whatever the page's lazy loader made of it, and takes all other addresses off,
 * so that nothing later has to guess again.
 */
export function restorePictures(doc: Document, { attributes }: Names): void {
  for (const image of elementsIn(doc, "img, amp-img, amp-anim")) restore(image);
  const known = places.filter(([name]) => attributes.has(name)).map(([, selector]) => selector);
  for (const place of known.length > 0 ? elementsIn(doc, known.join(", ")) : []) revive(place);
}

/** A figure without a picture, whose loader would make one; a box whose background is the picture. */
const places: readonly (readonly [attribute: string, selector: string])[] = [
  ["data-src", "figure:not(:has(img)) [data-src]"],
  ...["data-background-image", "data-bg", marks.background].map((name) => [name, `[${name}]`] as const),
];

function restore(image: Element): void {
  const address = isTiny(image) ? null : addressOf(image);
  if (!address || isBeacon(address)) return image.remove(); // counts visits, or shows nothing
  const real = image.localName === "img" ? image : asImage(image);
  for (const name of real.getAttributeNames()) if (!kept.has(name)) real.removeAttribute(name);
  real.setAttribute("src", address);
}

const kept: ReadonlySet<string> = new Set(["src", "alt", "title", "width", "height", "class", "role", marks.hidden]);

/** The surest that is one; the others are not even read. */
function addressOf(image: Element): string | null {
  for (const address of addressesOf(image)) if (isReal(address)) return address;
  return null;
}

/** From the surest to the weakest: what the browser showed, what the loader would load, what stands in `src`. */
function* addressesOf(image: Element): Iterable<string | null | undefined> {
  yield image.getAttribute(marks.address);
  const isLazy = image.getAttributeNames().some((name) => name.startsWith("data-"));
  if (isLazy) yield best(lazySets.map((name) => image.getAttribute(name)).find(Boolean));
  if (isLazy) yield lazyAddresses.map((name) => image.getAttribute(name)).find(isReal);
  yield best(pictureSets(image));
  yield best(image.getAttribute("srcset"));
  yield image.getAttribute("src");
  yield anyAddress(image);
}

const dataNames = (names: string): readonly string[] => names.split(" ").map((name) => `data-${name}`);

const lazyAddresses = dataNames(
  "src lazy-src original original-src orig-file large-file full-src hi-res-src lazy lazyload img-src image image-src url echo src-large actualsrc defer-src delayed-url raw-src td-src-property breeze wpfc-original-src ezsrc cfsrc pin-media native-src lazyload-src",
);

const lazySets = dataNames("srcset lazy-srcset original-set src-set lazysrcset sizes-srcset ezsrcset wpfc-original-srcset flickity-lazyload-srcset optimumx");

function pictureSets(image: Element): string | null {
  const sources = image.closest("picture")?.querySelectorAll("source") ?? [];
  for (const source of sources) {
    const type = source.getAttribute("type");
    if (type && !/^image\/(?:jpe?g|png|webp|avif|gif)$/i.test(type)) continue;
    const set = source.getAttribute("srcset") ?? lazySets.map((name) => source.getAttribute(name)).find(Boolean) ?? source.getAttribute("data-src");
    if (set && isReal(best(set))) return set;
  }
  return null;
}

/** The widest candidate up to what a large screen shows; the widest of all needs too much room in a library. */
function best(set: string | null | undefined): string | null {
  if (!set) return null;
  const candidates = [...set.matchAll(/\s*(\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g)].map(([, url = "", size = "1", unit = "x"]) => ({
    url,
    width: unit === "w" ? Number(size) : Number(size) * 800,
  }));
  const fitting = candidates.filter(({ width }) => width <= widest);
  const byWidth = (fitting.length > 0 ? fitting : candidates).toSorted((a, b) => b.width - a.width);
  const smallestOfLarge = fitting.length > 0 ? byWidth[0] : byWidth.at(-1);
  return smallestOfLarge?.url ?? null;
}

/** CSS pixels. */
const widest = 1600;

/** Any data attribute that names a picture: loaders invent new ones. */
function anyAddress(image: Element): string | null {
  for (const name of image.getAttributeNames()) {
    const value = image.getAttribute(name) ?? "";
    if (name.startsWith("data-") && /^(?:https?:)?\/?\/?\S+\.(?:jpe?g|png|webp|avif|gif)(?:\?\S*)?$/i.test(value)) return value;
  }
  return null;
}

function isReal(address: string | null | undefined): address is string {
  if (!address || address.startsWith("about:") || address.startsWith("blob:")) return false;
  if (address.startsWith("data:")) return address.length > 1024 && !address.startsWith("data:image/svg"); // shorter is a placeholder
  return !telling("placeholders").test(address);
}

/** A counter of visits, not a picture. */
export function isTiny(image: Element): boolean {
  const size = (name: string) => Number.parseInt(image.getAttribute(name) ?? "", 10);
  return size("width") <= 2 || size("height") <= 2;
}

function asImage(image: Element): Element {
  const real = image.ownerDocument.createElement("img");
  for (const name of kept) {
    const value = image.getAttribute(name);
    if (value !== null) real.setAttribute(name, value);
  }
  image.replaceWith(real);
  return real;
}

function revive(place: Element): void {
  const isLead = carriesLead(place);
  const names = ["data-src", "data-background-image", "data-bg", ...(isLead ? [marks.background] : [])];
  const address = names.map((name) => place.getAttribute(name)).find(isReal);
  if (!address || isBeacon(address) || !(place.matches("[role=img]") || /\.(?:jpe?g|png|webp|avif|gif)(?:\?|$)/i.test(address))) return;
  if (!place.matches(":empty") && !(isLead && place.textContent.trim() === "" && !place.querySelector("img"))) return;
  const image = place.ownerDocument.createElement("img");
  image.setAttribute("src", address);
  image.setAttribute("alt", place.getAttribute("data-alt") ?? place.getAttribute("aria-label") ?? "");
  place.append(image);
}

/** A background is the picture itself where its box says so, or stands where a picture would; elsewhere it is decoration. */
export const carriesLead = (place: Element): boolean =>
  place.matches("figure, figure *, [role=img]") || telling("pictures").test(place.className);
