import { elementsIn } from "#core/elements-in.ts";
import type { RuleChain, RuleStep, TextTest } from "#core/rule.ts";
import type { LineClock } from "./spending.ts";
import { regexReach } from "./regex-reach.ts";

/** What a chain is asked with besides the elements. */
export interface Inquiry {
  /** The page's path with its query, for `:matches-path()`. */
  readonly path: string;
  /** All text of what is searched, null where it is not known: what is not in it need not be looked for. */
  readonly text: () => string | null;
  /** Throws once the line has spent its time. */
  readonly clock: LineClock;
}

/** What a chain finds under `root`. @throws where the browser does not know a selector, and when the time is spent */
export function findChain(chain: RuleChain, root: ParentNode, inquiry: Inquiry): readonly Element[] {
  // Paths and words first: on most pages they spare the walk.
  if (chain.steps.some((step) => isPathStep(step) && !isPath(step, inquiry.path)) || isUnsaid(chain.steps, inquiry)) return [];
  const found = elementsIn(root, chain.selector);
  inquiry.clock.check();
  return run(found, chain.steps, inquiry);
}

/** Does the page not hold the words that are asked for? Further up there may be more than what is searched. */
function isUnsaid(steps: readonly RuleStep[], { text }: Inquiry): boolean {
  const upward = steps.findIndex(({ op }) => op.startsWith("upward"));
  return steps.slice(0, upward < 0 ? steps.length : upward).some((step) => step.op === "has-text" && text()?.includes(step.text) === false);
}

function run(elements: readonly Element[], steps: readonly RuleStep[], inquiry: Inquiry): readonly Element[] {
  let left = elements;
  for (const step of steps) {
    if (left.length === 0) return left;
    left = [...new Set(left.flatMap((element) => apply(step, element, inquiry)))];
  }
  return left;
}

/** Where a step leads from one element: nowhere, to itself, or on to others. */
function apply(step: RuleStep, element: Element, inquiry: Inquiry): readonly Element[] {
  inquiry.clock.check();
  switch (step.op) {
    case "upward":
      return listed(ancestor(element, step.levels));
    case "upward-to":
      return listed(element.parentElement?.closest(step.selector));
    case "descend":
      return descend(step.selector, element);
    default:
      return holds(step, element, inquiry) ? [element] : [];
  }
}

type Test = Exclude<RuleStep, { op: "upward" | "upward-to" | "descend" }>;

function holds(step: Test, element: Element, inquiry: Inquiry): boolean {
  switch (step.op) {
    case "has-text":
      return element.textContent.includes(step.text);
    case "has-text-regex":
      return new RegExp(step.source, step.flags).test(element.textContent.slice(0, regexReach));
    case "min-text-length":
      return element.textContent.length >= step.length;
    case "matches-attr":
      return [...element.attributes].some(({ name, value }) => isLike(step.name, name) && (!step.value || isLike(step.value, value)));
    case "matches-path":
    case "matches-path-regex":
      return isPath(step, inquiry.path);
    case "also":
      return element.matches(step.selector);
    case "has":
      return step.any.some((chain) => isStartOf(chain, element, inquiry));
    case "not":
      return !step.any.some((chain) => isStartOf(chain, element, inquiry));
  }
}

const isStartOf = (chain: RuleChain, element: Element, inquiry: Inquiry): boolean =>
  element.matches(chain.selector) && run([element], chain.steps, inquiry).length > 0;

const isLike = (test: TextTest, text: string): boolean =>
  "text" in test ? test.text === text : new RegExp(test.source, test.flags).test(text.slice(0, regexReach));

type PathStep = Extract<RuleStep, { op: "matches-path" | "matches-path-regex" }>;

const isPathStep = (step: RuleStep): step is PathStep => step.op === "matches-path" || step.op === "matches-path-regex";

const isPath = (step: PathStep, path: string): boolean =>
  step.op === "matches-path" ? path.includes(step.text) : new RegExp(step.source, step.flags).test(path);

function ancestor(element: Element, levels: number): Element | null {
  let at: Element | null = element;
  for (let level = 0; level < levels && at; level += 1) at = at.parentElement;
  return at;
}

function descend(selector: string, element: Element): readonly Element[] {
  if (!/^[+~]/.test(selector)) return elementsIn(element, `:scope${selector}`);
  const parent = element.parentElement;
  const place = parent ? [...parent.children].indexOf(element) + 1 : 0;
  return parent ? elementsIn(parent, `:scope > :nth-child(${place}) ${selector}`) : [];
}

const listed = (element: Element | null | undefined): readonly Element[] => (element ? [element] : []);
