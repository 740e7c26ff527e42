import { elementsIn } from "#core/elements-in.ts";

/** The person insists: the block that looks most like an article, at worst the whole body. */
export function bestBlock(body: Element): Element {
  const blocks = elementsIn(body, "[itemprop~='articleBody' i], article, main, [role=main], #content, #main");
  const whole = body.textContent.trim().length;
  const [best] = blocks.map((block) => ({ block, length: block.textContent.trim().length })).toSorted((a, b) => b.length - a.length);
  return best && best.length > whole / 4 ? best.block : body;
}
