/**
 * `npm run --silent extract -- [--format markdown|html|text|json] [--anyway] [--scripts] [--deadline SECONDS] INPUT…`
 * `npm run --silent extract -- --batch INDEX.jsonl`
 *
 * Runs the built content script in a real headless Chromium over files or addresses: docs/extract.md.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Problem } from "../src/core/problem.ts";
import { Cleaner } from "./extract/cleaner.ts";
import { errorOf, formats, rowOf, type Format, type Row } from "./extract/formats.ts";
import { freshBuild } from "./extract/fresh-build.ts";
import { PageLost, type Source } from "./extract/tab.ts";
import { run } from "./run.ts";
import { Stop } from "./stop.ts";

type Answer = Row | { readonly id: string; readonly error: ReturnType<typeof errorOf> };

interface Task extends Source {
  readonly id: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    format: { type: "string", default: "markdown" },
    batch: { type: "string" },
    scripts: { type: "boolean", default: false },
    anyway: { type: "boolean", default: false },
    deadline: { type: "string", default: "60" },
  },
});

async function answerTo(cleaner: Cleaner, task: Task): Promise<Answer> {
  try {
    const { result, ms } = await cleaner.clean(task);
    return result.ok ? rowOf(task.id, result.value, ms) : { id: task.id, error: errorOf(result.problem) };
  } catch (error) {
    const problem: Problem = { code: error instanceof PageLost ? "pageGone" : "unexpected", detail: (error as Error).message.split("\n")[0] ?? "" };
    return { id: task.id, error: errorOf(problem) };
  }
}

function tasksOf(index: string): readonly Task[] {
  const lines = readFileSync(index, "utf8").split("\n").filter((line) => line.trim() !== "");
  return lines.map((line, at) => {
    try {
      const { id, url, file } = JSON.parse(line) as Task;
      return { id, url, ...(file ? { file: resolve(dirname(index), file) } : {}) };
    } catch {
      throw new Stop(`Line ${at + 1} of ${index} is not JSON.`);
    }
  });
}

function taskOf(input: string): Task {
  if (/^https?:/i.test(input) && URL.canParse(input)) return { id: input, url: input };
  if (!existsSync(input)) throw new Stop(`There is no file ${input}, nor is it an http(s) address.`);
  return { id: input, url: `https://page.invalid/${encodeURIComponent(basename(input))}`, file: resolve(input) };
}

let isHeard = true;

/** Whoever reads may have had enough: `… | head`. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  isHeard = false;
});

async function batch(cleaner: Cleaner, tasks: readonly Task[]): Promise<void> {
  for (const [index, task] of tasks.entries()) {
    if (!isHeard) return;
    process.stdout.write(`${JSON.stringify(await answerTo(cleaner, task))}\n`);
    if (process.stderr.isTTY) process.stderr.write(`\r${index + 1} of ${tasks.length}`);
  }
  if (process.stderr.isTTY) process.stderr.write("\n");
}

async function each(cleaner: Cleaner, tasks: readonly Task[], format: Format): Promise<void> {
  for (const task of tasks) {
    if (!isHeard) return;
    const answer = await answerTo(cleaner, task);
    if ("error" in answer) throw new Stop(`${task.id}: ${answer.error.message}`);
    process.stdout.write(`${formats[format](answer)}\n`);
  }
}

await run(async () => {
  if (!(values.format in formats)) throw new Stop(`--format is one of ${Object.keys(formats).join(", ")}.`);
  if (!values.batch && positionals.length === 0) throw new Stop("Name a file or an address, or a list of them with --batch INDEX.jsonl.");
  if (values.batch && !existsSync(values.batch)) throw new Stop(`There is no file ${values.batch}.`);
  const tasks = values.batch ? tasksOf(values.batch) : positionals.map(taskOf);
  await freshBuild();
  const cleaner = await Cleaner.open({ manner: values.anyway ? "anyway" : "article", scripts: values.scripts, deadline: Number(values.deadline) || 60 });
  try {
    await (values.batch ? batch(cleaner, tasks) : each(cleaner, tasks, values.format as Format));
  } finally {
    await cleaner.close();
  }
});
