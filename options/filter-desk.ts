import { computed, signal, type ReadonlySignal } from "@preact/signals";
import type { Problem } from "#core/problem.ts";
import { turns } from "#core/turn.ts";
import { filterReader, type ParsedFilters, type Reading } from "#filters/parse.ts";
import { problemOf } from "#library/problem-of.ts";
import { sitesOf } from "./by-site.ts";
import type { Doors } from "./doors.ts";

/** Milliseconds without a keystroke after which the lines are read again. */
const pause = 150;

/**
 * The person's own filters while they are being written. What is typed is never lost: it stands in a draft
 * of our own origin from the first letter until it is saved or given up.
 */
export class FilterDesk {
  readonly #doors: Doors;
  readonly #text = signal("");
  /** Null until the library has answered. */
  readonly #saved = signal<string | null>(null);
  readonly #writing = signal<string | null>(null);
  readonly #checked = signal<ParsedFilters>({ rules: [], problems: [], warnings: [] });
  readonly #problem = signal<Problem | null>(null);
  readonly #sites = signal<readonly string[]>([]);
  readonly #note = signal<"draft" | "elsewhere" | null>(null);
  readonly #savedRules = signal<ParsedFilters["rules"]>([]);
  readonly #isReading = signal(false);
  readonly #read = filterReader();
  #check: ReturnType<typeof setTimeout> | undefined;

  /** Which sites there are lines for: as the text was read last, not anew at every letter. */
  readonly bySite = computed(() => (this.#checked.value ? sitesOf(this.#text.peek()) : []));

  readonly state = computed(() => {
    if (this.#saved.value === null) return "waiting";
    if (this.#writing.value !== null) return "saving";
    return this.#text.value === this.#saved.value ? "saved" : "unsaved";
  });

  constructor(doors: Doors) {
    this.#doors = doors;
    doors.watchFilters().subscribe(
      (saved) => this.#hear(saved),
      (reason) => (this.#problem.value = problemOf(reason)),
    );
    doors.watchSites().subscribe((sites) => (this.#sites.value = sites), () => {}); // only for completion
  }

  get text(): ReadonlySignal<string> {
    return this.#text;
  }

  /** What the lines are, a moment after the last keystroke. */
  get checked(): ReadonlySignal<ParsedFilters> {
    return this.#checked;
  }

  /** Whether lines are still to be read. */
  get isReading(): ReadonlySignal<boolean> {
    return this.#isReading;
  }

  /** What the saved lines are. */
  get savedRules(): ReadonlySignal<ParsedFilters["rules"]> {
    return this.#savedRules;
  }

  /** Sites of which there are saved articles. */
  get sites(): ReadonlySignal<readonly string[]> {
    return this.#sites;
  }

  get problem(): ReadonlySignal<Problem | null> {
    return this.#problem;
  }

  /** Why the text is not the saved one without anybody having typed: an older draft, or another tab. */
  get note(): ReadonlySignal<"draft" | "elsewhere" | null> {
    return this.#note;
  }

  type(text: string): void {
    this.#text.value = text;
    this.#keepDraft();
    clearTimeout(this.#check);
    this.#check = setTimeout(() => void this.#readAll(), pause);
  }

  /** Puts lines behind those that are there, without those that are there already. @returns how many were new */
  add(lines: readonly string[]): number {
    const known = new Set(this.#text.peek().split("\n"));
    const fresh = lines.filter((line) => line.trim() === "" || !known.has(line));
    if (fresh.some((line) => line.trim() !== "")) this.type([this.#text.peek().trimEnd(), ...fresh].join("\n").trimStart());
    return fresh.filter((line) => line.trim() !== "").length;
  }

  /** Takes out the lines that do nothing; comments and blank lines stay. */
  async dropProblems(): Promise<void> {
    await this.#readAll(); // something may have been typed since
    const { problems } = this.#checked.peek();
    const bad = new Set(problems.map(({ line }) => line));
    const end = problems.find(({ problem }) => problem.code === "tooMany")?.line ?? Infinity;
    this.type(this.#text.peek().split("\n").filter((_, at) => at + 1 < end && !bad.has(at + 1)).join("\n"));
  }

  /** Does nothing when all is saved, or about to be. */
  async save(): Promise<void> {
    if (this.state.value !== "unsaved") return;
    const text = this.#text.value;
    this.#writing.value = text;
    this.#problem.value = null;
    const result = await this.#doors.writeFilters(text);
    this.#writing.value = null;
    if (!result.ok) {
      this.#problem.value = result.problem;
      return;
    }
    this.#saved.value = text;
    this.#note.value = null;
    this.#keepDraft();
    void this.#readAll();
  }

  /** Gives up what was typed. */
  goBack(): void {
    this.#show(this.#saved.value ?? "");
    this.#note.value = null;
    this.#keepDraft();
  }

  #hear(saved: string): void {
    const before = this.#saved.value;
    this.#saved.value = saved;
    if (saved !== before) this.#readSaved(saved);
    if (before === null) this.#begin(saved);
    else if (this.#text.value === before) this.#show(saved);
    else if (saved !== before && saved !== this.#writing.value && saved !== this.#text.value) this.#note.value = "elsewhere";
  }

  #begin(saved: string): void {
    this.#problem.value = null; // a library that opened late
    const draft = this.#doors.draft.read();
    if (draft !== null && draft !== saved) this.#note.value = "draft";
    this.#show(draft ?? saved);
  }

  #show(text: string): void {
    this.#text.value = text;
    void this.#readAll();
  }

  /** Resolves when the text that there is now has been read, or is another by then. */
  #readAll(): Promise<void> {
    clearTimeout(this.#check);
    const text = this.#text.peek();
    this.#isReading.value = true;
    return inTurns(this.#read(text), () => text === this.#text.peek(), (parsed) => {
      this.#checked.value = parsed;
      this.#isReading.value = false;
    });
  }

  #readSaved(saved: string): void {
    void inTurns(filterReader()(saved), () => saved === this.#saved.peek(), ({ rules }) => (this.#savedRules.value = rules));
  }

  #keepDraft(): void {
    const isSaved = this.#text.value === this.#saved.value;
    try {
      this.#doors.draft.write(isSaved ? null : this.#text.value);
    } catch {
      // No room for a draft. Leaving the page still asks.
    }
  }
}

/** At once where there is little to read; else with breaks for keys and paint, and left off when it is not wanted any more. */
async function inTurns(reading: Reading, isWanted: () => boolean, done: (parsed: ParsedFilters) => void): Promise<void> {
  const breath = turns();
  while (isWanted()) {
    const step = reading.next();
    if (step.done) return done(step.value);
    const turn = breath();
    if (turn) await turn;
  }
}
