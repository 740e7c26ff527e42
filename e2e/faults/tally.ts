import { expect } from "vitest";
import type { Browser } from "../browsers/browser.ts";
import { auditLibrary } from "./audit.ts";

/** What became of the saves of a trial. The lists are of titles and of sentences, so that a failure names what was lost. */
export class Tally {
  readonly acknowledged = new Set<string>();
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
  #before = 0;

  constructor(name: string) {
    this.#name = name;
  }

  acknowledge(title: string): void {
    this.acknowledged.add(title);
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
    for (const title of this.acknowledged) if (!there.has(title)) this.lost.add(title);
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
        `(and ${this.#unacknowledged} that were not acknowledged), ${halves.size} half, ${silent.length} silent failures, ${falseAlarms.length} false alarms\n`,
    );
    expect({ lost: [...lost], halves: [...halves], silent, falseAlarms }).toEqual({ lost: [], halves: [], silent: [], falseAlarms: [] });
    expect(all).toBeGreaterThan(0);
  }
}
