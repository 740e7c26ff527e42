/** One attack: what its page tries, and what must be so when that has been saved and is read. */
export interface Attack {
  /** Its name where it fires. */
  readonly slug: string;
  /** What is wrong with it, as a sentence goes on after "a page …". */
  readonly tries: string;
  /** Amid the article. `FIRE` stands for JavaScript that gives the attack away, `BEACON` for an address that does. */
  readonly html?: string;
  readonly head?: string;
  /** Attributes of `<body>`. */
  readonly body?: string;
  readonly title?: string;
  /** Response headers. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * How the attack fires on the live page, where nothing stops it: by itself, by a click on (or another event at) `#bait`,
   * or by what its page or some carelessness of ours does: JavaScript, which may name the bait as `bait`.
   * Without it the page is a fault rather than an attack: nothing fires, and it must be read whole all the same.
   */
  readonly fires?: "alone" | `on ${string}` | `by ${string}`;
  /** It lies in wait for whoever reads the page, and must not notice that we do. */
  readonly isWatching?: true;
  /** Firefox or Chromium does not fall for it, even where nothing stops it. */
  readonly firesOnlyIn?: "chromium" | "firefox";
  /** It changes what stands around it, and shares its page with no other. */
  readonly isAlone?: true;
  /** Text that must be read, beside the story itself. */
  readonly keeps?: readonly string[];
  /** Text that must not stand in the article. */
  readonly loses?: readonly string[];
}

/** What every page tells between its attacks, so that there is an article to save. */
export const story: readonly string[] = [
  "The ferry to Saltmarsh was late again on Monday, and the harbour office gave the tide as the reason, as it has done on nine of the last eleven days when the morning boat did not leave at seven.",
  "Passengers who had waited since before dawn were offered tea in the customs shed, where the clerk read out the timetable for the afternoon and promised that the engine, repaired on Saturday, would hold until the spring.",
  "The company runs two boats on the route and has asked the council for a third since the bridge was closed to lorries, which now queue along the quay every market day and block the road to the fish hall.",
  "“Nobody minds the weather,” said Orla Finch, who has sold tickets here for thirty years, “but people would like to be told the truth about the engine before they have paid, and not after.”",
  "The council will hear the company in June. Until then the evening boat leaves an hour earlier, and the last bus waits for it.",
];
