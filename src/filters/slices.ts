import type { Rule } from "#core/rule.ts";
import { parseLine } from "./parse.ts";
import { registryEnding, rulesForHost } from "./select.ts";

/** A share of the rules, compiled and written down, so that a page of one host needs few of them. */
export interface Slice {
  readonly name: string;
  /** JSON: for each host in it its rules, each with its place among all. A plain `host##selector` is its selector alone. */
  readonly rules: string;
}

/** A line, and where it stands among all. */
export interface PlacedLine {
  readonly order: number;
  readonly text: string;
}

/** One rule, where its line stands, and which of the line's rules it is. */
type Placed = readonly [order: number, nth: number, rule: Rule | string];
type Shares = Map<string, Placed[]>;

/** The slice of the rules that name no host, or one without a dot. There is always one; its name changes when slices are written otherwise, so that older ones count for nothing. */
const forAll = "everywhere";

/** Hosts share so many slices: each is quickly read, and all are quickly written. */
const count = 256;

/** All rules of these lines, shared out by the hosts that they name. */
export const slicesOf = (lines: readonly PlacedLine[]): readonly Slice[] => amended([{ name: forAll, rules: "[]" }], { gone: [], come: lines });

/** The names of the slices that may hold rules for this host. */
export const slicesFor = (host: string): readonly string[] => [...new Set(["", ...namesOf(host)].map(nameOf))];

/** Is it a filter, rather than a comment or a line that does not parse? */
export const isRule = (line: string): boolean => parseLine(line).is === "rules";

/** The names of the slices in which the rules of these lines stand, behind the one that there always is. */
export const slicesOfLines = (lines: readonly string[]): readonly string[] =>
  [...new Set([forAll, ...lines.flatMap((line) => rulesOf(line).flatMap((rule) => hostsOf(rule).map(nameOf)))])];

/** Where lines stand, the last place of each, by the slices that they stand in. */
export function placesOf(lines: readonly string[], slices: readonly Slice[]): ReadonlyMap<string, number> {
  const wanted = new Set(lines);
  const places = new Map<string, number>();
  for (const { rules } of slices)
    for (const [host, placed] of read(rules))
      for (const [order, , rule] of placed) {
        const { line } = whole(rule, host);
        if (wanted.has(line)) places.set(line, Math.max(order, places.get(line) ?? order));
      }
  return places;
}

/** The slices as they are when lines have gone and others have come. Those that are missing come to be. */
export function amended(slices: readonly Slice[], { gone, come }: { readonly gone: readonly PlacedLine[]; readonly come: readonly PlacedLine[] }): readonly Slice[] {
  const left = new Set(gone.map(({ order }) => order));
  const all = new Map(slices.map(({ name, rules }) => [name, read(rules)]));
  for (const shares of all.values())
    for (const [host, placed] of left.size > 0 ? shares : []) {
      const staying = placed.filter(([order]) => !left.has(order));
      if (staying.length > 0) shares.set(host, staying);
      else shares.delete(host);
    }
  for (const { order, text } of come) for (const [nth, rule] of rulesOf(text).entries()) share(all, rule, order, nth);
  return [...all].map(([name, shares]) => ({ name, rules: JSON.stringify([...shares]) }));
}

function share(all: Map<string, Shares>, rule: Rule, order: number, nth: number): void {
  for (const host of hostsOf(rule)) {
    const name = nameOf(host);
    const shares = all.get(name) ?? new Map<string, Placed[]>();
    all.set(name, shares);
    const placed: Placed = [order, nth, shortened(rule, host)];
    if (!shares.get(host)?.push(placed)) shares.set(host, [placed]);
  }
}

/** The rules in these slices that hold on a host, in their order. */
export function rulesIn(slices: readonly Slice[], host: string): readonly Rule[] {
  const names = ["", ...namesOf(host)];
  const found = slices.map(({ rules }) => read(rules)).flatMap((shares) => names.flatMap((name) => (shares.get(name) ?? []).map(([order, nth, rule]) => [order, nth, whole(rule, name)] as const)));
  const inOrder = found.toSorted(([one, nth], [other, otherNth]) => one - other || nth - otherNth);
  // One that names several hosts may stand here twice.
  const once = inOrder.filter(([order, nth], at) => order !== inOrder[at - 1]?.[0] || nth !== inOrder[at - 1]?.[1]);
  return rulesForHost(once.map(([, , rule]) => rule), host);
}

const read = (rules: string): Shares => new Map(JSON.parse(rules) as [string, Placed[]][]);

function rulesOf(line: string): readonly Rule[] {
  const parsed = parseLine(line);
  return parsed.is === "rules" ? parsed.rules : [];
}

const hostsOf = ({ hosts }: Rule): readonly string[] => (hosts.length > 0 ? [...new Set(hosts)] : [""]);

/** Under which names rules for this host may stand: itself, what it is a subdomain of, and each of those with any ending. */
function namesOf(host: string): readonly string[] {
  const labels = host.split(".");
  const starts = labels.map((_, at) => labels.slice(at));
  const stems = starts.flatMap((rest) => rest.slice(1).flatMap((_, at) => (registryEnding.test(rest.slice(at + 1).join(".")) ? `${rest.slice(0, at + 1).join(".")}.*` : [])));
  return [...new Set([...starts.map((rest) => rest.join(".")), ...stems])].filter(Boolean);
}

/** By the label before the ending, which a site's names share: so a page asks for two slices, seldom for three. */
function nameOf(host: string): string {
  const label = host.split(".").at(-2);
  if (label === undefined) return forAll;
  let sum = 0;
  for (let at = 0; at < label.length; at += 1) sum = (Math.imul(sum, 31) + label.charCodeAt(at)) >>> 0;
  return String(sum % count);
}

const shortened = (rule: Rule, host: string): Rule | string =>
  rule.action === "remove" && rule.line === `${host}##${rule.selector}` && rule.hosts.join() === host && rule.exceptHosts.length + rule.steps.length === 0 ? rule.selector : rule;

const whole = (rule: Rule | string, host: string): Rule =>
  typeof rule === "string" ? { line: `${host}##${rule}`, kind: "yours", action: "remove", hosts: host === "" ? [] : [host], exceptHosts: [], selector: rule, steps: [] } : rule;
