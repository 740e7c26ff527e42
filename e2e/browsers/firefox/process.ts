import { spawn } from "node:child_process";
import { findFirefox } from "../../../scripts/browsers/find.ts";
import { cleanAtExit, killGroup } from "../profile.ts";

export interface FirefoxProcess {
  /** Where it listens for WebDriver BiDi. */
  readonly address: string;
  readonly exited: Promise<void>;
  kill(): Promise<void>;
}

/** Milliseconds until a cold start on a slow machine must have spoken. */
const startLimit = 60_000;

/** Starts Firefox and resolves when it listens. */
export async function startFirefox(profile: string, headless: boolean): Promise<FirefoxProcess> {
  const program = findFirefox();
  if (!program) throw new Error("No Firefox was found. Install one, or name it in OFFPRINT_FIREFOX.");
  const child = spawn(
    program,
    [
      ...(headless ? ["--headless"] : []),
      "--no-remote",
      "--profile", profile,
      "--remote-debugging-port=0",
      "--remote-allow-system-access", // the toolbar and the popup are the browser's own document
      "about:blank",
    ],
    {
      detached: true, // a process group of its own, so that nothing of it stays behind
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, MOZ_HEADLESS_WIDTH: "1280", MOZ_HEADLESS_HEIGHT: "900", MOZ_CRASHREPORTER_DISABLE: "1" },
    },
  );
  const kill = () => child.pid !== undefined && killGroup(child.pid);
  const forget = cleanAtExit(kill);
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve(forget())));
  try {
    return {
      address: await spokenAddress(child.stderr, exited),
      exited,
      async kill() {
        kill();
        await exited;
      },
    };
  } catch (error) {
    kill();
    throw error;
  }
}

function spokenAddress(stderr: NodeJS.ReadableStream, exited: Promise<void>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const fail = (why: string) => reject(new Error(`Firefox ${why}: ${said.slice(-500)}`));
    const limit = setTimeout(() => fail("did not start listening in a minute"), startLimit);
    stderr.on("data", (chunk: Buffer) => {
      said = `${said}${chunk.toString()}`.slice(-4000);
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (!address) return;
      clearTimeout(limit);
      resolve(address);
    });
    void exited.then(() => (clearTimeout(limit), fail("ended before it listened")));
  });
}
