import { readFileSync } from "node:fs";
import type { View } from "../browsers/browser.ts";

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

interface Axe {
  run(where: object, options: { runOnly?: string[] }): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** What axe finds wrong on a page of ours, a line each. @param rules those alone */
export async function violations(view: View, rules?: string[]): Promise<readonly string[]> {
  await view.addScript(axe);
  return view.evaluate(async (runOnly) => {
    const found = await (globalThis as unknown as { axe: Axe }).axe.run(document, runOnly ? { runOnly } : {});
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, rules);
}
