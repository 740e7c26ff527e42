import { signal, type ReadonlySignal } from "@preact/signals";
import type { Problem } from "#core/problem.ts";
import type { Settings } from "#platform/settings.ts";
import type { Doors } from "./doors.ts";

/** The small settings as they are, and what is asked of them. A change shows at once and is taken back if it fails. */
export class SettingsDesk {
  readonly #settings = signal<Settings | null>(null);
  readonly #problem = signal<Problem | null>(null);
  readonly #doors: Doors;

  constructor(doors: Doors) {
    this.#doors = doors;
    doors.watchSettings((settings) => (this.#settings.value = settings));
    void this.#read();
  }

  /** Null until they are read. */
  get settings(): ReadonlySignal<Settings | null> {
    return this.#settings;
  }

  /** Why the latest change did not hold. */
  get problem(): ReadonlySignal<Problem | null> {
    return this.#problem;
  }

  /** Resolves when the change has held or was taken back. */
  async change(change: Partial<Settings>): Promise<void> {
    const before = this.#settings.value;
    if (!before) return;
    this.#settings.value = { ...before, ...change };
    this.#problem.value = null;
    try {
      await this.#doors.changeSettings(change);
    } catch (error) {
      this.#settings.value = before;
      this.#problem.value = { code: "unexpected", detail: String(error) };
    }
  }

  async #read(): Promise<void> {
    try {
      this.#settings.value = await this.#doors.readSettings();
    } catch (error) {
      this.#problem.value = { code: "unexpected", detail: String(error) };
    }
  }
}
