import type { CompiledList } from "#core/built-in.ts";
import type { Rule } from "#core/rule.ts";

/** Rules that are all of one kind, as they travel. */
export function pack(rules: readonly Rule[]): CompiledList {
  return rules.map((rule) => (isPlain(rule) ? rule.selector : rule));
}

export function unpack(list: CompiledList, kind: Rule["kind"]): readonly Rule[] {
  return list.map((each) => (typeof each === "string" ? plain(each, kind) : each));
}

function plain(selector: string, kind: Rule["kind"]): Rule {
  return { line: `##${selector}`, kind, action: "remove", hosts: [], exceptHosts: [], selector, steps: [] };
}

function isPlain(rule: Rule): boolean {
  return (
    rule.action === "remove" &&
    !rule.insists &&
    rule.line === `##${rule.selector}` &&
    rule.hosts.length + rule.exceptHosts.length + rule.steps.length === 0
  );
}
