import { fold } from "../text.ts";
import { decoded } from "./entities.ts";
import type { Sources } from "./index.ts";

/** UTF-16 units. */
const longest = 60;

/** The part of the paper that the story is in, by the page's own word; null when it does not say. */
export function readSection({ jsonLd, meta }: Sources, siteName: string | null): string | null {
  const said = [jsonLd.section, meta("article:section"), meta("articleSection"), meta("parsely-section"), meta("og:section", "section")];
  return said.map((text) => tidied(text ?? "")).find((text) => isSection(text) && text.toLowerCase() !== siteName?.toLowerCase()) ?? null;
}

/** "News > Politics > Parliament" is the last of them; "public-service", as addresses write it, is "Public service". */
function tidied(text: string): string {
  const named = fold(decoded(text)).split(/\s*[>»/|]\s*/).findLast(Boolean) ?? "";
  const last = /^[a-z\d]+(?:[-_][a-z\d]+)+$/.test(named) ? named.replace(/[-_]/g, " ") : named;
  return last.charAt(0).toUpperCase() + last.slice(1);
}

const isSection = (text: string): boolean => text.length > 1 && text.length <= longest && !/^\d+$|^(?:news|article|articles|home|undefined|null)$/i.test(text);
