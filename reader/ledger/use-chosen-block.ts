import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { SafeNodes } from "#sanitise/safe-nodes.ts";
import { blockAttribute } from "../article/blocks.ts";
import { isTyping } from "../is-typing.ts";

const chosenAttribute = "data-chosen";

type Page = { readonly current: HTMLElement | null };

/** The block that the person has chosen on the page, by a click or with the arrow keys. */
export interface Chosen {
  /** Its number in the saved body; null when there is nothing to choose. */
  readonly number: number | null;
  readonly text: string;
}

/**
 * Lets one block be chosen, and outlines it. When it is gone the next takes its place.
 * @param nodes what is on screen: new ones are looked at anew
 * @param isHeld the choice stays as it is
 */
export function useChosenBlock(page: Page, nodes: SafeNodes | null, isHeld: boolean): Chosen {
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<Chosen>({ number: null, text: "" });
  useEffect(() => {
    const blocks = blocksOn(page.current);
    const block = blocks[Math.min(at, blocks.length - 1)];
    for (const each of page.current?.querySelectorAll(`[${chosenAttribute}]`) ?? []) each.removeAttribute(chosenAttribute);
    block?.setAttribute(chosenAttribute, "");
    block?.scrollIntoView({ block: "nearest" });
    setChosen({ number: block ? Number(block.getAttribute(blockAttribute)) : null, text: block?.textContent?.trim() ?? "" });
    return () => block?.removeAttribute(chosenAttribute);
  }, [page, nodes, at]);
  // Before it is painted: the next click would else open a mark, or follow a link.
  useLayoutEffect(() => {
    if (isHeld) return;
    const choosing = new AbortController();
    const { signal } = choosing;
    page.current?.addEventListener("click", (event) => chooseByClick(event, page.current, setAt), { capture: true, signal });
    addEventListener("keydown", (event) => chooseByKey(event, page.current, setAt), { signal });
    return () => choosing.abort();
  }, [page, isHeld]);
  return chosen;
}

/** The number of the block that is outlined now: a key may come before the panel has been drawn anew. */
export function numberChosen(page: HTMLElement | null): number | null {
  const number = page?.querySelector(`.prose [${chosenAttribute}]`)?.getAttribute(blockAttribute);
  return number ? Number(number) : null;
}

const blocksOn = (page: HTMLElement | null): HTMLElement[] => [...(page?.querySelectorAll<HTMLElement>(`.prose [${blockAttribute}]`) ?? [])];

type SetAt = (at: number | ((before: number) => number)) => void;

/** Links in the text are chosen with their paragraph meanwhile, and not followed. */
function chooseByClick(event: MouseEvent, page: HTMLElement | null, setAt: SetAt): void {
  const target = event.target instanceof Element ? event.target : null;
  const block = target?.closest<HTMLElement>(`.prose [${blockAttribute}]`);
  if (!block || target?.closest("button, summary")) return;
  event.preventDefault();
  setAt(blocksOn(page).indexOf(block));
}

function chooseByKey(event: KeyboardEvent, page: HTMLElement | null, setAt: SetAt): void {
  if (isTyping(event) || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  const last = blocksOn(page).length - 1;
  setAt((before) => (event.key === "ArrowDown" ? Math.min(before + 1, last) : Math.max(Math.min(before, last) - 1, 0)));
}
