import { Stop } from "./stop.ts";

/** Runs a script's `main`. What the person can do something about is one sentence, without a stack. */
export async function run(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${error instanceof Stop ? error.message : String((error as Error).stack ?? error)}\n`);
    process.exitCode = 1;
  }
}
