const named: Readonly<Record<string, string>> = {
  amp: "&", quot: '"', apos: "'", lt: "<", gt: ">", nbsp: " ", hellip: "…", ndash: "–", mdash: "—",
  lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", laquo: "«", raquo: "»", shy: "",
};

const entity = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,6}));/gi;

/** What is left of HTML in texts that should have none: some pages write entities into their JSON, some twice over. */
export function decoded(text: string): string {
  const once = replaced(text);
  return once === text ? text : replaced(once);
}

const replaced = (text: string): string =>
  text.replace(entity, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 31 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });
