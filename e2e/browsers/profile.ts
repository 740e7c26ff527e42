import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What must be gone when we are gone, however we end. */
const atExit = new Set<() => void>();
let isListening = false;

/** Runs `clean` if the process ends before the returned function has been called. */
export function cleanAtExit(clean: () => void): () => void {
  listen();
  atExit.add(clean);
  return () => atExit.delete(clean);
}

function listen(): void {
  if (isListening) return;
  isListening = true;
  process.on("exit", () => {
    for (const clean of atExit) clean();
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => process.exit(signal === "SIGINT" ? 130 : 143));
  }
}

export interface Profile {
  readonly folder: string;
  remove(): Promise<void>;
}

/** A fresh browser profile in the system's folder for temporary files; or the one that lies in a folder, which stays. */
export async function makeProfile(given?: string): Promise<Profile> {
  if (given !== undefined) return { folder: given, remove: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), "offprint-profile-"));
  const options = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 } as const;
  const forget = cleanAtExit(() => rmSync(folder, options));
  return {
    folder,
    async remove() {
      forget();
      await rm(folder, options);
    },
  };
}

/** Ends a process and all that it started. Does nothing when it has ended already. */
export function killGroup(pid: number): void {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, "SIGKILL");
      return;
    } catch {
      // no such group, or gone already
    }
  }
}

/** Until nothing of a killed group runs any more: a last one that still holds the profile's files would meet the next browser there. At most three seconds. */
export async function groupEnded(pid: number): Promise<void> {
  for (let look = 0; look < 60; look++) {
    try {
      process.kill(-pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
