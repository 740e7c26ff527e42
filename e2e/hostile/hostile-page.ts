import { story, type Attack } from "./attack.ts";

/** A page of the hostile site: one attack, or several that leave each other alone. */
export interface HostilePage {
  /** Name of its folder in the address. */
  readonly slug: string;
  readonly attacks: readonly Attack[];
}

/** So many attacks share a page at most. */
const together = 9;

/** Those that may share a page do, a few to each; whatever changes the page as a whole has one of its own. */
export function sharedOut(attacks: readonly Attack[]): readonly HostilePage[] {
  const companions = attacks.filter((attack) => !needsOwnPage(attack));
  const shared = Array.from({ length: Math.ceil(companions.length / together) }, (_, at) => companions.slice(at * together, (at + 1) * together));
  const alone = attacks.filter(needsOwnPage).map((attack) => [attack]);
  return [...shared, ...alone].map((some) => ({ slug: some.length > 1 ? `${some[0]?.slug}-and-others` : (some[0]?.slug ?? ""), attacks: some }));
}

const needsOwnPage = ({ isAlone, head, body, title, headers }: Attack): boolean => isAlone === true || [head, body, title, headers].some((each) => each !== undefined);

/** Of the element that an attack waits at. */
export const baitOf = ({ slug }: Attack): string => `bait-${slug}`;

/** The page as it is served: the story, with an attack behind each of its paragraphs. */
export function htmlOf({ slug, attacks }: HostilePage, origin: string): string {
  const [first] = attacks;
  const title = first?.title ?? `The ferry is late again: ${slug}`;
  const told = attacks.map((attack, at) => `<p>${paragraph(at)}</p>${armed(attack, attack.html ?? "", origin)}`);
  const head = first ? armed(first, first.head ?? "", origin) : "";
  const body = first ? armed(first, first.body ?? "", origin) : "";
  const rest = story.slice(1).map((text) => `<p>${text}</p>`).join("\n");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${first ? armed(first, title, origin) : title}</title>${head}</head>
<body ${body}><article><h1>The ferry is late again: ${slug}</h1><p>${signOf(slug)}</p>${told.join("\n")}${rest}</article></body></html>`;
}

/** The sentence that stands on this page and on no other. */
export const signOf = (slug: string): string => `The board above the ticket window says “${slug}” this week, and nobody in the harbour has yet found out who writes these things there by night, or with what in mind.`;

/** What stands before the attack of that place among those of its page. No two are alike. */
export const paragraph = (at: number): string => (at === 0 ? (story[0] ?? "") : `On day ${at} of the strike nothing had changed. ${story[at % story.length] ?? ""}`);

/** Each line, and how often it must be read on this page. */
export function linesOf({ slug, attacks }: HostilePage): ReadonlyMap<string, number> {
  const lines = [signOf(slug), ...attacks.map((_, at) => paragraph(at)), ...story.slice(1), ...attacks.flatMap(({ keeps = [] }) => keeps)];
  return new Map(lines.map((line) => [line, attacks.filter(({ keeps }) => keeps?.includes(line)).length || 1]));
}

const beaconOf = ({ slug }: Attack, origin: string): string => `${origin}/fired/${slug}`;

/** Its words put in: what it runs, whom it calls, where it waits. */
function armed(attack: Attack, markup: string, origin: string): string {
  const beacon = beaconOf(attack, origin);
  const fire = `((globalThis.fired=globalThis.fired||[]).push('${attack.slug}'),fetch('${beacon}',{mode:'no-cors'}).catch(()=>0))`;
  return markup
    .replaceAll("FIRE", fire)
    .replaceAll("ORIGIN", origin)
    .replaceAll("BEACON", beacon)
    .replaceAll(`id="bait"`, `id="${baitOf(attack)}"`);
}
