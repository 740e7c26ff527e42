/** One line of the text, and the comments right above it. */
interface Entry {
  readonly site: string;
  readonly lines: readonly string[];
}

/** A site, how many lines there are for it, and where the first of them stands. */
export interface SiteLines {
  readonly site: string;
  readonly count: number;
  readonly line: number;
}

const alphabet = new Intl.Collator();

/** How many lines there are for each site, in the order of the alphabet; `""` stands for lines that hold everywhere. */
export function sitesOf(text: string): readonly SiteLines[] {
  const found = new Map<string, { site: string; count: number; line: number }>();
  for (const [at, line] of text.split("\n").entries()) {
    const site = siteOf(line);
    if (site === null) continue;
    const known = found.get(site) ?? { site, count: 0, line: at + 1 };
    found.set(site, { ...known, count: known.count + 1 });
  }
  return [...found.values()].toSorted((one, other) => alphabet.compare(one.site, other.site));
}

/**
 * The same lines, those of one site together under its name: first what holds everywhere, then the sites in order.
 * A comment moves with the line below it. Done twice it changes nothing.
 */
export function groupedBySite(text: string, everywhere: string): string {
  const bySite = new Map<string, Entry[]>();
  for (const entry of entriesOf(text)) if (!bySite.get(entry.site)?.push(entry)) bySite.set(entry.site, [entry]);
  const groups = [...bySite].toSorted(([one], [other]) => alphabet.compare(one, other)).map(([site, entries]) => {
    const heading = `! ${site || everywhere}`;
    const lines = entries.flatMap((entry) => entry.lines).filter((line) => line !== heading);
    return [heading, ...lines].join("\n");
  });
  return groups.join("\n\n");
}

/** The first host that a line names; null for comments and blank lines. */
function siteOf(line: string): string | null {
  if (/^\s*(?:$|!|\[|#(?:\s|$))/.test(line)) return null;
  const hosts = /^(.*?)#(?:[+=]|@?(?:\?|\$\??|%)?)#/.exec(line)?.[1] ?? "";
  return hosts.split(",").map((host) => host.trim()).find((host) => host !== "" && host !== "*" && !host.startsWith("~")) ?? "";
}

function entriesOf(text: string): readonly Entry[] {
  const entries: Entry[] = [];
  let comments: string[] = [];
  for (const line of text.split("\n")) {
    const site = siteOf(line);
    if (line.trim() === "") continue;
    if (site === null) comments.push(line);
    else {
      entries.push({ site, lines: [...comments, line] });
      comments = [];
    }
  }
  return comments.length > 0 ? [...entries, { site: "", lines: comments }] : entries;
}
