import { addLines, dropLine } from "#clip/own-rules.ts";
import type { PickAnswer } from "#core/picking.ts";
import { hostForLines } from "#filters/hosts.ts";
import { parseLine } from "#filters/parse.ts";
import { browser, type Runtime } from "#platform/browser.ts";
import { pickerTickets } from "#platform/picker-tickets.ts";

/** Longer than any selector that a person points at. */
const longest = 2000;

/**
 * Takes the line that the person has picked on a page. A page is a stranger: a line counts only with the ticket that
 * the popup gave this tab, only for the host of that page, and only if it is one filter.
 */
export function takePicked(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender, sendResponse: (answer: unknown) => void) => {
    const said = isPicked(message) ? message : null;
    if (!said) return undefined as unknown as true; // another's to answer
    void take(said, sender).then(sendResponse, () => sendResponse(false));
    return true;
  });
}

interface Said {
  readonly picked: unknown;
  readonly line: unknown;
  readonly ticket: unknown;
}

const isPicked = (message: unknown): message is Said => typeof message === "object" && message !== null && "picked" in message;

async function take({ picked, line, ticket }: Said, sender: Runtime.MessageSender): Promise<PickAnswer> {
  const tabId = sender.tab?.id;
  if (sender.id !== browser.runtime.id || sender.frameId !== 0 || tabId === undefined) return false;
  if (typeof line !== "string" || line.length > longest || typeof ticket !== "string" || !(await pickerTickets.isGood(tabId, ticket))) return false;
  if (/[\r\n]/.test(line) || !isOneFilterFor(line, hostForLines(sender.url ?? ""))) return false;
  if (picked === "drop") return (await dropLine(line)).ok && "done";
  if (picked !== "add") return false;
  const added = await addLines([line]);
  return added.ok && (added.value.length > 0 ? "done" : "there");
}

function isOneFilterFor(line: string, host: string): boolean {
  const parsed = parseLine(line);
  return parsed.is === "rules" && parsed.rules.every(({ hosts }) => hosts.length === 1 && hosts[0] === host);
}
