/** One way of writing down what a line was read as, made from our rules and from another parser's tree alike. */
import { generate, parse, type CssNode, type Selector, type SelectorList } from "@adguard/ecss-tree";
import type { RuleChain, RuleStep, TextTest } from "../../src/core/rule.ts";
import { operators, unknownOperators } from "../../src/filters/operators.ts";

/** CSS as it was written, or an operator with its argument. */
type Part = string | readonly [operator: string, argument: string | readonly Chain[]];
export type Chain = readonly Part[];

const otherNames: ReadonlyMap<string, string> = new Map([
  ["contains", "has-text"],
  ["-abp-contains", "has-text"],
  ["-abp-has", "has"],
  ["nth-ancestor", "upward"],
]);

/** Every member of a list, as the other parser reads it. @throws where that parser does not follow */
export function readTheirs(body: string): readonly Chain[] {
  const list = parse(body, { context: "selectorList" }) as SelectorList;
  if (!holdsOperator(list)) return [[generate(list)]];
  return membersOf(list).map(theirChain);
}

const membersOf = (list: SelectorList): readonly Selector[] => list.children.toArray() as Selector[];

function theirChain(selector: Selector): Chain {
  const parts: Part[] = [];
  let plainCss = "";
  for (const node of selector.children.toArray()) {
    if (!isOperator(node)) {
      plainCss += generate(node);
      continue;
    }
    parts.push(plainCss);
    plainCss = "";
    parts.push(theirOperator(node));
  }
  return settled([...parts, plainCss]);
}

function theirOperator(node: CssNode & { readonly name: string; readonly children: { toArray(): CssNode[] } | null }): Part {
  const name = otherNames.get(node.name) ?? node.name;
  const [argument] = node.children?.toArray() ?? [];
  if ((name === "has" || name === "not") && argument?.type === "SelectorList") {
    const chains = membersOf(argument).map(theirChain);
    return [name, name === "has" ? chains.map(downward) : chains];
  }
  if (name === "matches-attr") return [name, generate(node).replace(/^:matches-attr\(|["']|\)$/g, "")];
  return [name, plain(node.children?.toArray().map((each) => generate(each)).join("") ?? "")];
}

/** Within `:has()` a member that names no combinator goes down. */
function downward([first = "", ...others]: Chain): Chain {
  return typeof first === "string" && !/^[\s>+~]/.test(first) ? [` ${first}`, ...others] : [first, ...others];
}

type PseudoClass = CssNode & { readonly name: string; readonly children: { toArray(): CssNode[] } | null };

function isOperator(node: CssNode): node is PseudoClass {
  if (node.type !== "PseudoClassSelector") return false;
  const isOurs = operators.has(node.name) || unknownOperators.has(node.name);
  return isOurs || holdsOperator(node);
}

function holdsOperator(node: CssNode): boolean {
  const children = "children" in node ? ((node.children as { toArray(): CssNode[] } | null)?.toArray() ?? []) : [];
  return children.some((each) => isOperator(each) || holdsOperator(each));
}

/** The same of a rule of ours. */
export function readOurs({ selector, steps }: RuleChain): Chain {
  if (steps.length === 0) return [generate(parse(selector, { context: "selectorList" }))];
  return settled([css(selector), ...steps.map(ourPart)]);
}

function ourPart(step: RuleStep): Part {
  switch (step.op) {
    case "descend":
    case "also":
      return css(step.selector);
    case "has":
    case "not":
      return [step.op, step.any.map(readNested)];
    case "upward":
      return ["upward", String(step.levels)];
    case "upward-to":
      return ["upward", plain(css(step.selector))];
    case "min-text-length":
      return [step.op, String(step.length)];
    case "matches-attr":
      return [step.op, attribute(step.name) + (step.value ? `=${attribute(step.value)}` : "")];
    default:
      return [step.op.replace("-regex", ""), plain("text" in step ? step.text : `/${step.source}/${step.flags}`)];
  }
}

const readNested = (chain: RuleChain): Chain => settled([css(chain.selector), ...chain.steps.map(ourPart)]);

const attribute = (test: TextTest): string => plain("text" in test ? test.text : `/${test.source}/${test.flags}`);

/** As the other parser writes CSS, a combinator in front kept. */
function css(selector: string): string {
  const leading = /^(\s*[>+~]|\s+)/.exec(selector)?.[0] ?? "";
  return (leading.trim() || leading.slice(0, 1)) + generate(parse(selector.slice(leading.length), { context: "selectorList" }));
}

/** `*` says nothing where something else is said, a condition on the path may stand anywhere, `:remove()` goes without saying. */
function settled(parts: readonly Part[]): Chain {
  const said = parts.map((part) => (typeof part === "string" ? part.replace(/(^|[\s>+~])\*$/, "$1") : part));
  const isPath = (part: Part): boolean => typeof part !== "string" && part[0] === "matches-path";
  const rest = said.filter((part) => part !== "" && !isPath(part) && part[0] !== "remove");
  const [first, ...others] = rest;
  const isAfterPath = said.some(isPath) && typeof first === "string";
  return [...(first === undefined ? [] : [isAfterPath ? first.trimStart() : first]), ...others, ...said.filter(isPath)];
}

/** Without what makes no difference: quotation marks around all of it, `.*` at either end of an expression, `g`. */
function plain(argument: string): string {
  const text = argument.trim().replace(/^(["'])(.*)\1$/s, "$2").replaceAll(") ", ")"); // a blank that the other writer puts in
  const regex = /^\/(.+)\/([a-z]*)$/s.exec(text);
  if (!regex) return text;
  return `/${regex[1]?.replace(/^(?:\.\*\??)+(?=[^*+?{|])/, "").replace(/(?:\.\*\??)+$/, "")}/${regex[2]?.replace("g", "")}`;
}
