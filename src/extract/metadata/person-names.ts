import { fold } from "../text.ts";

/** "By", as bylines begin with it. Two words of it may follow one another: "Words by", "Artikel von". */
const by =
  /^(?:about the authors?|(?:written|reported|researched|posted|published|story|words|text|article|artikel|beitrag|report|escrito|écrit|scritto|publicado)\s+(?:by|von|por|par|da)|by|von|par|por|di|da|af|av|door|od|oleh|bởi|yazan|autor(?:a|es|en|in)?|auteurs?|autore|author\(?s?\)?|contributors?|text[oe]?|tekst|foto y texto|تحریر|از|بقلم|كتب|द्वारा|লেখক|작성자|글|撰文|作者|记者|記者|文)\s*[:：/]?\s+|^(?:作者|记者|記者|撰文|文|글)\s*[:：/]\s*/iu;

/** Where a name ends and a day, a role or a share row begins. */
const tail = /\s*(?:[|•·–—]|\s-\s|\d{1,4}[./:-]\d|\b(?:published|publiziert|veröffentlicht|aktualisiert|publié|publicado|actualizado|pubblicato|gepubliceerd|updated|reviewed by|edited by|fact.checked|posted on|last (?:updated|modified)|stand:|follow|contributor at|\d{1,2}\.?\s+\p{L}{3,})\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b).*$/iu;

const longestName = 12; // words; several people may stand in one text

const isNobody =
  /^https?:|@|^www\.|[{}<>=]|[.!?]\s.*[.!?]$|^(?:(?:the )?(?:admin|administrator|author|authors|unknown|null|undefined|guest|user|webmaster)|page(?:\.[a-z]+)+)$/i;

const isOffice = /^(?:editors?|staff|redaktion|redaction|[\w-]+(?:\.[\w-]+)+)$/i;

/** What somebody does, as it is written behind the name. */
const isRole =
  /(?:^|[\s-])(?:editor|reporter|correspondent|writer|columnist|journalist|contributor|producer|analyst|director|expert|professor|chief|bureau|desk|staff|news|agency|redakteur(?:in)?|korrespondent(?:in)?|reporterin|autorin|redacción|corresponsal|journaliste|rédact(?:eur|rice)|inviato|redazione|muhabir[iı]?|phd|md|mba|cfp|rn)(?:$|[\s-])/iu;

const particle = "von|van|de|der|den|da|di|do|dos|du|del|della|la|le|el|al|bin|ibn|ben|ter|zu|und|and|y|e|et|og|och|en|i|&";
const part = `(?:(?:${particle})\\s+|d['’])*[\\p{Lu}\\p{Lt}\\p{Lo}][\\p{L}\\p{M}.'’-]*`;
const person = new RegExp(`^${part}(?:\\s+${part}){0,7}$`, "u");

/** "AFP", which signs like a person. */
const isAgency = /^\p{Lu}{2,6}$/u;

/** By-words, roles, days and share rows gone; several people as they were written. */
export function nameOf(text: string): string {
  const name = fold(text).replace(by, "").replace(by, "").replace(tail, "").replace(/[\s,;|•·–—-]+$/, "");
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
  person.test(text) && !isRole.test(text) && !/\s\p{Lu}{3,}(?:\s|$)/u.test(text) && !/^(?:the|all|in|on|an?)\s/i.test(text) && (text.includes(" ") || /^\p{Lo}{2,4}$/u.test(text));

/** What a byline's own by-word announces; null when the text has none, or no name behind it. */
export function announced(text: string): string | null {
  if (!by.test(text)) return null;
  const name = nameOf(text);
  return name.split(/,\s+/).every((each) => isPerson(each) || isAgency.test(each)) ? name : null;
}

/** Neither an address, nor the site itself, nor a sentence. */
export function isName(name: string, siteName: string | null): boolean {
  return isSomebody(name) && !isOffice.test(name) && name.toLowerCase() !== siteName?.toLowerCase();
}

/** It may be an office or the site itself, but it says who. */
export const isSomebody = (name: string): boolean => name !== "" && name.split(" ").length <= longestName && !isNobody.test(name);
