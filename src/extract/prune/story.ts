/** Where the story most likely is, found before anything is cut, so that no rule of ours takes it away whole. */
export interface Story {
  /** Does this element hold the story's own blocks, or most of the page's paragraphs in one flow? */
  isIn(element: Element): boolean;
  /** UTF-16 units of the page's text in paragraphs. */
  readonly length: number;
}

export function findStory(body: Element, title: string): Story {
  const flows = flowsOf(body);
  const length = flows.reduce((sum, [, size]) => sum + size, 0);
  const [widest, size] = flows.reduce<[Element | null, number]>((best, flow) => (flow[1] > best[1] ? flow : best), [null, 0]);
  const flow = size > length / 2 ? widest : null;
  const declared = body.querySelector("[itemprop~='articleBody' i]");
  const heading = [...body.querySelectorAll("h1")].find((each) => isHeadingOf(title, each.textContent));
  const own = [flow, declared, heading].filter((each) => each !== null && each !== undefined);
  return { length, isIn: (element) => own.some((each) => element.contains(each)) };
}

/** Parents of paragraphs, with how much text stands in those: comments have many small ones, a story one or a few. */
function flowsOf(body: Element): [Element, number][] {
  const flows = new Map<Element, number>();
  for (const paragraph of body.querySelectorAll("p")) {
    const parent = paragraph.parentElement;
    if (parent) flows.set(parent, (flows.get(parent) ?? 0) + paragraph.textContent.length);
  }
  for (const element of body.querySelectorAll("div:has(> br), td:has(> br), article:has(> br), section:has(> br)")) {
    flows.set(element, (flows.get(element) ?? 0) + ownTextOf(element));
  }
  return [...flows];
}

function ownTextOf(element: Element): number {
  let length = 0;
  for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) length += node.nodeValue?.trim().length ?? 0;
  return length;
}

function isHeadingOf(title: string, heading: string): boolean {
  const words = heading.trim().toLowerCase();
  return words.length > 12 && title.toLowerCase().includes(words);
}
