import { caps } from "#core/caps.ts";
import { elementsIn } from "#core/elements-in.ts";
import type { Picture } from "#core/clipping.ts";

/** Every picture that an article shows, in its order, each address once. Pictures that are in the text itself need no keeping. */
export function picturesIn(body: ParentNode): readonly Picture[] {
  const found = new Map<string, Picture>();
  for (const image of elementsIn(body, "img")) {
    const url = image.getAttribute("src") ?? "";
    if (/^https?:/i.test(url) && !found.has(url)) found.set(url, { url, alt: (image.getAttribute("alt") ?? "").slice(0, caps.alt) });
  }
  return [...found.values()].filter(({ url }) => url.length <= caps.url).slice(0, caps.pictures);
}
