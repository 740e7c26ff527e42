import { Readability } from "@mozilla/readability";

/** The block that holds the article, or null. `doc` is used up. */
export function isolate(doc: Document): Element | null {
  try {
    const reading = new Readability<Node>(doc, { disableJSONLD: true, keepClasses: true, serializer: (node) => node });
    return (reading.parse()?.content as Element | null | undefined) ?? null;
  } catch {
    return null; // a page that Readability stumbles over is a page without an article, not an accident
  }
}
