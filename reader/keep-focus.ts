import { focusable } from "./focus-back.ts";
import { inFrame } from "./in-frame.ts";

/** Where something stood: the element, and its number among its parent's children. */
interface Step {
  readonly element: Element;
  readonly index: number;
}

/** What the keyboard can reach, but no fields: there, letters are no commands any more. */
const reachable = "a[href], button, summary, [tabindex]";

/** It puts the focus where it belongs by itself, onto rows that are drawn only as they come near. */
const ownList = ".shelf";

/**
 * Whoever has pressed a button that is gone, because what it belonged to is, is not thrown back to the top of the page:
 * the focus goes to what has come in its place or stands beside it; where the whole screen is another, to its heading.
 * Whatever knows a better place takes it within the frame, and is left alone. Until `signal` says stop.
 */
export function keepFocus(signal: AbortSignal): void {
  let trail: readonly Step[] = [];
  const look = inFrame(() => {
    if (!signal.aborted && isLost() && trail[0]?.element.isConnected === false) beside(trail)?.focus({ preventScroll: true });
  });
  const watch = new MutationObserver(look);
  watch.observe(document.body, { childList: true, subtree: true });
  addEventListener("focusin", ({ target }) => void (trail = target instanceof Element ? trailOf(target) : []), { signal });
  signal.addEventListener("abort", () => watch.disconnect());
}

export const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

function trailOf(target: Element): readonly Step[] {
  const trail: Step[] = [];
  for (let element: Element | null = target; element && element !== document.body; element = element.parentElement) trail.push({ element, index: indexOf(element) });
  return trail;
}

const indexOf = (element: Element): number => [...(element.parentElement?.children ?? [])].indexOf(element);

/** The nearest that can be reached; null where there is nothing yet, or where it is another's business. */
function beside(trail: readonly Step[]): HTMLElement | null {
  const gone = trail.findLastIndex(({ element }) => !element.isConnected);
  for (const [at, { element }] of trail.entries()) {
    if (element.matches(ownList)) return null;
    if (at <= gone) continue;
    const near = isScreen(element) ? focusable(document.querySelector("h1")) : nearest(element, trail[at - 1]?.index ?? 0);
    if (near || isScreen(element)) return near;
  }
  return null;
}

/** What holds everything: nothing is left of the screen that the focus was on. */
const isScreen = ({ parentElement }: Element): boolean => parentElement === document.body;

function nearest({ children }: Element, index: number): HTMLElement | null {
  const all = [...children];
  for (const each of [...all.slice(index), ...all.slice(0, index).toReversed()]) {
    const first = firstReachable(each);
    if (first) return first;
  }
  return null;
}

function firstReachable(element: Element): HTMLElement | null {
  const all = [...(element.matches(reachable) ? [element] : []), ...element.querySelectorAll(reachable)];
  return all.find((each): each is HTMLElement => each instanceof HTMLElement && each.tabIndex >= 0 && each.checkVisibility({ visibilityProperty: true }) && !each.matches(":disabled")) ?? null;
}
