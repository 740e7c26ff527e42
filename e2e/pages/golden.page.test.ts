import { beforeAll, describe, expect, test } from "vitest";
import type { Clipping } from "#core/clipping.ts";
import { extract, type Request } from "#extract/index.ts";
import { assemble } from "#ledger/assemble.ts";
import { sanitiseInPage } from "#sanitise/in-page.ts";
import { complaints, type Expectations } from "./expectations.ts";
import { gapIn, squeeze } from "./whole-ledger.ts";

/** Every page of this folder, what it must keep and lose, and what it becomes. */
const sources = import.meta.glob<string>("./*/source.html", { query: "?raw", import: "default", eager: true });
const expectations = import.meta.glob<Expectations>("./*/expectations.json", { import: "default", eager: true });

const asIs: Request = { manner: "article", rules: [], off: [] };

/** Shows the page in a frame without scripts: laid out as a reader's browser lays it out, and at home nowhere. */
async function shown<T>(source: string, use: (page: Document) => T): Promise<T> {
  const frame = document.createElement("iframe");
  frame.sandbox.add("allow-same-origin");
  frame.srcdoc = source;
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  try {
    return use(frame.contentDocument as Document);
  } finally {
    frame.remove();
  }
}

function clip(page: Document, url: string): Clipping {
  const result = extract(page, url, asIs);
  if (!result.ok) throw new Error(`refused: ${result.problem.code}`);
  return result.value;
}

const whole = (page: Document) => page.documentElement.outerHTML;

describe.each(Object.keys(sources).map((path) => path.split("/")[1] ?? ""))("%s", (slug) => {
  const source = sources[`./${slug}/source.html`] ?? "";
  const expected = expectations[`./${slug}/expectations.json`] as Expectations;
  const { url, refused } = expected;

  if (refused) {
    test("is refused, and cleaned anyway when the person insists", async () => {
      await shown(source, (page) => {
        expect(extract(page, url, asIs)).toMatchObject({ ok: false, problem: { code: "noArticle" } });
        expect(extract(page, url, { ...asIs, manner: "anyway" })).toMatchObject({ ok: true });
      });
    });
    return;
  }

  let clipping: Clipping;
  beforeAll(async () => {
    clipping = await shown(source, (page) => {
      const before = whole(page);
      const clipped = clip(page, url);
      expect(whole(page), "the live page is never changed").toBe(before);
      return clipped;
    });
  });

  test("keeps what it must, loses what it must, and becomes what stands in expected.json", async () => {
    expect(complaints(clipping, expected)).toEqual([]);
    const { snapshot: _, removed, pictures: __, outside: ___, partial, ...golden } = clipping;
    const ledger = removed.map(({ reason, rule, words, text: said, place }) => ({ reason, rule, words, text: said, place }));
    const written = `${JSON.stringify({ ...golden, ...(partial && { partial }), removed: ledger }, null, 2)}\n`.replaceAll(location.origin, new URL(url).origin); // the frame's own
    await expect(written).toMatchFileSnapshot(`./${slug}/expected.json`);
  });

  test("cleaning the snapshot is cleaning the page", () => {
    const parsed = new DOMParser().parseFromString(clipping.snapshot ?? "", "text/html");
    expect(clip(parsed, url)).toEqual(clipping);
  });

  test("sanitising twice is sanitising once", () => {
    for (const each of [clipping.html, ...clipping.removed.map((removal) => removal.html)]) {
      const holder = document.implementation.createHTMLDocument("").createElement("div");
      holder.setHTML(each, { sanitizer: {} });
      expect(sanitiseInPage(holder)).toBe(holder.innerHTML);
    }
  });

  test("the ledger is whole: with everything put back, the article is an unbroken run of the page's text", () => {
    expect(gapIn(clipping)).toBeNull();
  });

  test("nothing is lost in silence: every block that was taken out can be put back by itself", () => {
    const { html, removed } = clipping;
    for (const { id, text } of removed) expect(squeeze(assemble(html, removed, { [id]: "putBack" }).textContent)).toContain(squeeze(text));
    expect(assemble(html, removed, {}).innerHTML).toBe(html);
  });
});
