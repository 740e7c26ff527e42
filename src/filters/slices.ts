import type { Rule } from "#core/rule.ts";
import { rulesForHost } from "./select.ts";

/** The rules that name one host, each with its place among all. */
export interface Slice {
  /** As rules write it; empty for rules that name none. */
  readonly host: string;
  readonly rules: readonly (readonly [place: number, rule: Rule])[];
}

/** All rules, shared out by the hosts that they name. There is always a slice for no host. */
export function slicesOf(rules: readonly Rule[]): readonly Slice[] {
  const byHost = new Map<string, [number, Rule][]>([["", []]]);
  for (const [place, rule] of rules.entries()) {
    for (const host of rule.hosts.length > 0 ? new Set(rule.hosts) : [""]) {
      const same = byHost.get(host);
      if (same) same.push([place, rule]);
      else byHost.set(host, [[place, rule]]);
    }
  }
  return [...byHost].map(([host, each]) => ({ host, rules: each }));
}

/** Under which names rules for this host may stand: itself, what it is a subdomain of, and each of those with any ending. */
export function slicesFor(host: string): readonly string[] {
  const labels = host.split(".");
  const starts = labels.map((_, at) => labels.slice(at));
  const stems = starts.flatMap((rest) => rest.slice(1).map((_, at) => `${rest.slice(0, at + 1).join(".")}.*`));
  return [...new Set([...starts.map((rest) => rest.join(".")), ...stems])].filter(Boolean);
}

/** The rules of these slices that hold on a host, in their order. */
export function rulesIn(slices: readonly Slice[], host: string): readonly Rule[] {
  const placed = new Map(slices.flatMap(({ rules }) => rules));
  const inOrder = [...placed].toSorted(([one], [other]) => one - other).map(([, rule]) => rule);
  return rulesForHost(inOrder, host);
}
