import { expect } from "vitest";
import type { Browser } from "../browsers/browser.ts";
import { auditLibrary } from "./audit.ts";

/** What became of the saves of a trial. The lists are of titles and of sentences, so that a failure names what was lost. */
export class Tally {
  readonly acknowledged = new Map<string, number>();
  /** Answers that came when the power was cut already: see `cutOff`. */
  readonly late = new Set<string>();
  /** Of the acknowledged, those that were not in the library at any later look. */
  readonly lost = new Set<string>();
  /** Articles that were there in part. */
  readonly halves = new Set<string>();
  /** Warnings that a library which had lost nothing gave. */
  readonly falseAlarms: string[] = [];
  /** Saves that failed, or whose fate nobody told, with no word on any screen. */
  readonly silent: string[] = [];
  readonly #name: string;
  #rounds = 0;
  #unacknowledged = 0;
  readonly #lateFound = new Set<string>();
  #before = 0;

  constructor(name: string) {
    this.#name = name;
  }

  /** @param at when the answer was there, in milliseconds since the epoch */
  acknowledge(title: string, at = Date.now()): void {
    this.acknowledged.set(title, at);
  }

  /**
   * What has been answered since this moment is not looked for. To a write that is being forced to the disk when ext4 is
   * shut down the kernel says that it is done, though it is not: eight of 120 writers without any browser had been told so.
   * Where the power is really cut, such an answer reaches nobody.
   */
  cutOff(moment: number): void {
    for (const [title, at] of this.acknowledged) {
      if (at < moment) continue;
      this.acknowledged.delete(title);
      this.late.add(title);
    }
  }

  /** From here on another library is looked at. What was acknowledged of the one before is counted, and no longer looked for. */
  forget(): void {
    this.#before += this.acknowledged.size;
    this.acknowledged.clear();
  }

  /** Looks at the library after one round: the screen as a person sees it, and every row beneath. */
  async look(browser: Browser): Promise<readonly string[]> {
    this.#rounds += 1;
    const { found, halves, alarm } = await auditLibrary(browser);
    const there = new Set(found);
    for (const title of this.acknowledged.keys()) if (!there.has(title)) this.lost.add(title);
    for (const title of this.late) if (there.has(title)) this.#lateFound.add(title);
    for (const half of halves) this.halves.add(half);
    if (alarm !== null) this.falseAlarms.push(`round ${this.#rounds}: ${alarm}`);
    this.#unacknowledged = [...there].filter((title) => !this.acknowledged.has(title)).length;
    return found;
  }

  /** Prints the counts, and fails unless nothing was lost, halved, hidden or falsely alarmed. */
  close(): void {
    const { acknowledged, lost, halves, falseAlarms, silent } = this;
    const all = this.#before + acknowledged.size;
    process.stdout.write(
      `${this.#name}, looked at ${this.#rounds} times: ${all} saves acknowledged, ${all - lost.size} found again ` +
        `(and ${this.#unacknowledged} that were not acknowledged${this.late.size > 0 ? `, ${this.#lateFound.size} of ${this.late.size} that were answered too late` : ""}), ${halves.size} half, ${silent.length} silent failures, ${falseAlarms.length} false alarms\n`,
    );
    expect({ lost: [...lost], halves: [...halves], silent, falseAlarms }).toEqual({ lost: [], halves: [], silent: [], falseAlarms: [] });
    expect(all).toBeGreaterThan(0);
  }
}
