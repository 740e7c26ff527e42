import { telling } from "#filters/telling.ts";
import { fold } from "../text.ts";

const longestName = 12; // words; several people may stand in one text

const isOffice = /^(?:editors?|staff|redaktion|redaction|[\w-]+(?:\.[\w-]+)+)$/i;

const particle = "von|van|de|der|den|da|di|do|dos|du|del|della|la|le|el|al|bin|ibn|ben|ter|zu|und|and|y|e|et|og|och|en|i|&";
const part = `(?:(?:${particle})\\s+|d['’])*[\\p{Lu}\\p{Lt}\\p{Lo}][\\p{L}\\p{M}.'’-]*`;
const person = new RegExp(`^${part}(?:\\s+${part}){0,7}$`, "u");

/** "AFP", which signs like a person. */
const isAgency = /^\p{Lu}{2,6}$/u;

/** By-words, roles, days and share rows gone; several people as they were written. */
export function nameOf(text: string): string {
  const name = fold(text).replace(telling("by"), "").replace(telling("by"), "").replace(telling("namesEnd"), "").replace(/[\s,;|•·–—-]+$/, "");
  return withoutRoles(name);
}

/** "Ada Marsh, Editor, Reuters" is Ada Marsh; "Ada Marsh, Tom Reed" are both; "AFP, Manila" is the agency; "Marsh, Ada" is left alone. */
function withoutRoles(name: string): string {
  const [first = "", ...others] = name.split(/\s*[,;/]\s*/);
  if (others.length === 0 || !isAgency.test(first) && !(first.includes(" ") && isPerson(first))) return name;
  const kept = others.filter((other) => (other.includes(" ") && isPerson(other)) || /^[js]r\.?$/i.test(other));
  return [first, ...kept].join(", ");
}

/** Two words or more (in a script without spaces, two signs or more), each written as names are. */
export const isPerson = (text: string): boolean =>
  person.test(text) && !telling("roles").test(text) && !/\s\p{Lu}{3,}(?:\s|$)/u.test(text) && !/^(?:the|all|in|on|an?)\s/i.test(text) && (text.includes(" ") || /^\p{Lo}{2,4}$/u.test(text));

/** What a byline's own by-word announces; null when the text has none, or no name behind it. */
export function announced(text: string): string | null {
  if (!telling("by").test(text)) return null;
  const name = nameOf(text);
  return name.split(/,\s+/).every((each) => isPerson(each) || isAgency.test(each)) ? name : null;
}

/** Neither an address, nor the site itself, nor a sentence. */
export function isName(name: string, siteName: string | null): boolean {
  return isSomebody(name) && !isOffice.test(name) && name.toLowerCase() !== siteName?.toLowerCase();
}

/** It may be an office or the site itself, but it says who. */
export const isSomebody = (name: string): boolean => name !== "" && name.split(" ").length <= longestName && !telling("nobodies").test(name);
