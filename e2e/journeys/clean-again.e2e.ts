import { expect, test } from "vitest";
import type { View } from "../browsers/browser.ts";
import { forEachBrowser } from "../browsers/for-each-browser.ts";
import { backupOf, restoreFrom, type BackupLine } from "./backup-of.ts";

const count = 200;

const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const idOf = (at: number): string => `01HZY0000000000000000000${letters[Math.floor(at / 32)]}${letters[at % 32]}`;

/** By hand put back into every article. */
const letter = "Our letter tells every Friday what the harbour office would rather not tell, and whoever signs up gets the tide table too.";

const paragraphs = (at: number): readonly string[] =>
  Array.from({ length: 8 }, (_, nth) => `<p>Ferry ${at} to Saltmarsh was late again on day ${nth}, and the harbour office gave the tide as the reason, as it has done on nine of the last eleven days.</p>`);

/** An article as a backup holds it: the page with a line that is to go, and a letter that was taken out and put back. */
function line(at: number): BackupLine {
  const url = `https://news.example/ferry-${at}`;
  const title = `Ferry ${at} is late again`;
  const [first = "", ...rest] = paragraphs(at);
  const promo = `<p class="promo">Season tickets for ferry ${at} are sold at the quay.</p>`;
  const article = {
    id: idOf(at), url, canonicalUrl: url, title, byline: null, siteName: null, section: null, standfirst: null, publishedAt: null, modifiedAt: null, lang: "en", dir: "ltr",
    excerpt: "", leadPicture: null, words: 200, minutes: 1, confidence: 0.9, partial: false, confidenceReasons: [], removedCount: 0, savedAt: 1_764_000_000_000 + at, updatedAt: 1_764_000_000_000 + at,
    readAt: null, place: "inbox", trashedAt: null, isStarred: at === 3, tags: [], site: "news.example", addresses: [url], revision: 1,
  };
  const whole = {
    article,
    html: `${first}${promo}${rest.join("")}`,
    removed: [{ id: "letter", reason: "newsletter", rule: "##.newsletter-signup", words: 22, text: letter, html: `<p>${letter}</p>`, place: { path: [], after: 1, offset: 0 } }],
    decisions: { letter: "putBack" },
    snapshot: `<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${first}<div class="newsletter-signup"><p>${letter}</p></div>${promo}${rest.join("")}</article></body></html>`,
    versions: [], highlights: [], pictures: [],
  };
  return whole;
}

/** Of every article in the library: has it the line still, the rest of its text, and the letter put back? */
async function standing(view: View): Promise<{ articles: number; withPromo: number; whole: number; putBack: number; starred: number }> {
  return await view.evaluate(async () => {
    const library = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("offprint");
      opening.addEventListener("success", () => resolve(opening.result));
      opening.addEventListener("error", () => reject(opening.error));
    });
    const all = <T>(table: string) =>
      new Promise<T[]>((resolve) => {
        const asked = library.transaction(table).objectStore(table).getAll() as IDBRequest<T[]>;
        asked.addEventListener("success", () => resolve(asked.result));
      });
    const packed = (await all<{ html: BlobPart }>("bodies")).map(({ html }) => new Blob([html]).stream().pipeThrough(new DecompressionStream("gzip")));
    const bodies = await Promise.all(packed.map((html) => new Response(html).text()));
    const ledgers = await all<{ decisions: Record<string, string> }>("ledgers");
    const articles = await all<{ isStarred: boolean }>("articles");
    library.close();
    return {
      articles: articles.length,
      withPromo: bodies.filter((html) => html.includes("Season tickets")).length,
      whole: bodies.filter((html) => html.split("late again on day").length === 9).length,
      putBack: ledgers.filter(({ decisions }) => Object.values(decisions).includes("putBack")).length,
      starred: articles.filter(({ isStarred }) => isStarred).length,
    };
  });
}

forEachBrowser("Cleaning again", (browser) => {
  test("two hundred saved articles are cleaned again, though the browser is killed half-way: none is lost, and what was put back stays", async () => {
    const reader = await browser().openExtensionPage("reader/index.html#/backup");
    await restoreFrom(reader, await backupOf(Array.from({ length: count }, (_, at) => line(at))));
    expect(await standing(reader)).toEqual({ articles: count, withPromo: count, whole: count, putBack: count, starred: 1 });
    await reader.close();

    const options = await browser().openExtensionPage("options/index.html");
    await options.waitFor(".editor");
    await options.fill(".editor", "news.example##.promo");
    await options.click("[data-action=look-again]");
    await options.waitFor("[data-action=clean-again]", { timeout: 60_000 });
    await options.click("[data-action=clean-again]");
    await expect.poll(() => options.evaluate(() => document.querySelector<HTMLProgressElement>("[data-again=cleaning] progress")?.value ?? 0), { timeout: 60_000, interval: 20 }).toBeGreaterThan(40);
    await browser().relaunch();

    const later = await browser().openExtensionPage("options/index.html");
    await later.waitFor("[data-again-left]");
    const left = await later.evaluate(() => Number(document.querySelector<HTMLElement>("[data-again-left]")?.dataset["againLeft"]));
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(count - 30);
    const half = await standing(later);
    expect(half).toMatchObject({ articles: count, whole: count, putBack: count, starred: 1 });
    expect(half.withPromo).toBeLessThanOrEqual(left);
    await later.click("[data-action=go-on-again]");
    await later.waitFor("[data-again=done]", { timeout: 60_000 });
    expect(await standing(later)).toEqual({ articles: count, withPromo: 0, whole: count, putBack: count, starred: 1 });
    await later.close();
  });

  test("our own pages reported no error on the whole way", async () => {
    expect(await browser().complaints()).toEqual([]);
  });
});
