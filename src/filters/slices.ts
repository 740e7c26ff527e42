import type { Rule } from "#core/rule.ts";
import { rulesForHost } from "./select.ts";

/** A share of the rules, compiled and written down, so that a page of one host needs few of them. */
export interface Slice {
  readonly name: string;
  /** JSON: for each host in it its rules, each with its place among all. A plain `##selector` is its selector alone. */
  readonly rules: string;
}

type Placed = readonly [place: number, rule: Rule | string];
type Shares = [host: string, rules: Placed[]][];

/** The slice of the rules that name no host. There is always one. */
const forAll = "all";

/** Hosts share so many slices: each is quickly read, and all are quickly written. */
const count = 256;

/** All rules, shared out by the hosts that they name. */
export function slicesOf(rules: readonly Rule[]): readonly Slice[] {
  const byHost = new Map<string, Placed[]>([["", []]]);
  for (const [place, rule] of rules.entries()) {
    for (const host of rule.hosts.length > 0 ? new Set(rule.hosts) : [""]) {
      const same = byHost.get(host);
      if (same) same.push([place, shortened(rule)]);
      else byHost.set(host, [[place, shortened(rule)]]);
    }
  }
  const slices = new Map<string, Shares>();
  for (const share of byHost) slices.set(nameOf(share[0]), [...(slices.get(nameOf(share[0])) ?? []), share]);
  return [...slices].map(([name, shares]) => ({ name, rules: JSON.stringify(shares) }));
}

/** The names of the slices that may hold rules for this host. */
export const slicesFor = (host: string): readonly string[] => [...new Set(["", ...namesOf(host)].map(nameOf))];

/** The rules in these slices that hold on a host, in their order. */
export function rulesIn(slices: readonly Slice[], host: string): readonly Rule[] {
  const names = new Set(["", ...namesOf(host)]);
  const shares = slices.flatMap(({ rules }) => JSON.parse(rules) as Shares).filter(([name]) => names.has(name));
  const placed = new Map(shares.flatMap(([, rules]) => rules));
  const inOrder = [...placed].toSorted(([one], [other]) => one - other).map(([, rule]) => whole(rule));
  return rulesForHost(inOrder, host);
}

/** Under which names rules for this host may stand: itself, what it is a subdomain of, and each of those with any ending. */
function namesOf(host: string): readonly string[] {
  const labels = host.split(".");
  const starts = labels.map((_, at) => labels.slice(at));
  const stems = starts.flatMap((rest) => rest.slice(1).map((_, at) => `${rest.slice(0, at + 1).join(".")}.*`));
  return [...new Set([...starts.map((rest) => rest.join(".")), ...stems])].filter(Boolean);
}

function nameOf(host: string): string {
  let sum = 0;
  for (let at = 0; at < host.length; at += 1) sum = (Math.imul(sum, 31) + host.charCodeAt(at)) >>> 0;
  return host === "" ? forAll : String(sum % count);
}

const shortened = (rule: Rule): Rule | string =>
  rule.action === "remove" && rule.kind === "yours" && rule.line === `##${rule.selector}` && rule.hosts.length + rule.exceptHosts.length + rule.steps.length === 0 ? rule.selector : rule;

const whole = (rule: Rule | string): Rule =>
  typeof rule === "string" ? { line: `##${rule}`, kind: "yours", action: "remove", hosts: [], exceptHosts: [], selector: rule, steps: [] } : rule;
