/** How a person wants to read: what the "Aa" panel sets. */
export interface Look {
  readonly theme: (typeof themes)[number];
  readonly font: (typeof fonts)[number];
  /** Size of an article's letters, in per cent of ours. One of `sizes`. */
  readonly size: number;
  readonly measure: (typeof measures)[number];
  readonly leading: (typeof leadings)[number];
  readonly align: (typeof aligns)[number];
}

/** `auto` follows the system. */
export const themes = ["auto", "light", "sepia", "dark", "black"] as const;
/** The system's own two, then the two that come with us. */
export const fonts = ["serif", "sans", "literata", "atkinson"] as const;
export const sizes = [80, 90, 100, 112, 125, 140, 160, 180, 210, 250] as const;
export const measures = ["narrow", "middle", "wide"] as const;
export const leadings = ["close", "middle", "open"] as const;
export const aligns = ["start", "justify"] as const;

export const ourLook: Look = { theme: "auto", font: "serif", size: 100, measure: "middle", leading: "middle", align: "start" };

/** Whatever was stored, as a look: what is unknown in it, as ours has it. */
export function readLook(stored: unknown): Look {
  const said = (typeof stored === "object" && stored !== null ? stored : {}) as Readonly<Record<string, unknown>>;
  const among = <Value>(known: readonly Value[], name: keyof Look): Value => known.find((each) => each === said[name]) ?? (ourLook[name] as Value);
  return {
    theme: among(themes, "theme"),
    font: among(fonts, "font"),
    size: among<number>(sizes, "size"),
    measure: among(measures, "measure"),
    leading: among(leadings, "leading"),
    align: among(aligns, "align"),
  };
}

/** The next size up or down; the same where there is none. */
export function nextSize(size: number, step: 1 | -1): number {
  const place = sizes.findIndex((each) => each === size);
  return sizes[place + step] ?? size;
}
