import { signal, type ReadonlySignal } from "@preact/signals";
import type { Problem } from "#core/problem.ts";
import { t } from "#i18n/index.ts";

/** A sentence about what has just happened, and what can be done about it. */
export interface Notice {
  readonly words: string;
  readonly action?: { readonly name: string; readonly act: () => void };
  /** The action takes back what has just been done: Ctrl+Z does it too. */
  readonly undoes?: boolean;
}

const current = signal<Notice | null>(null);

/** The latest notice. It stays until the next one comes or the person closes it: nobody has to hurry. */
export const notice: ReadonlySignal<Notice | null> = current;

export const announce = (next: Notice): void => void (current.value = next);

export const announceProblem = ({ code }: Problem): void => announce({ words: `${t(`problem_${code}`)} ${t(`problem_${code}_way`)}` });

export const dismiss = (): void => void (current.value = null);
