import { launch } from "../../../e2e/browsers/launch.ts";
import type { Browser } from "../../../e2e/browsers/browser.ts";
import { servePages } from "../../../e2e/server.ts";
import type { BenchBuild } from "../bench-browser.ts";

/** Until the popup shows the article, the list beneath it and the number of the library's articles. */
function whenWhole(): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      const isThere = document.querySelector(".preview .preview-title") && document.querySelector(".shelf .book, .shelf .quiet");
      if (isThere) resolve(performance.now());
      else setTimeout(look, 2);
    };
    look();
  });
}

/** Milliseconds from the popup's first moment to its being whole, in two libraries, turn by turn. */
export async function popupTimes(small: BenchBuild, large: BenchBuild, rounds: number): Promise<{ small: number[]; large: number[] }> {
  const server = await servePages();
  const browsers = { small: await launch("chromium", { ...small, welcome: true }), large: await launch("chromium", { ...large, welcome: true }) };
  const open = async (browser: Browser): Promise<number> => {
    const tab = await browser.open(`${server.origin}/wordpress-wpdiscuz/`);
    const popup = await browser.clickToolbar(tab);
    const time = await popup.evaluate(whenWhole);
    await popup.close();
    await tab.close();
    return time;
  };
  try {
    const times: { small: number[]; large: number[] } = { small: [], large: [] };
    for (let round = 0; round <= rounds; round++) {
      const isSmallFirst = round % 2 === 0; // whoever comes second meets what the first one's closing leaves to do
      for (const size of isSmallFirst ? (["small", "large"] as const) : (["large", "small"] as const)) {
        const time = await open(browsers[size]);
        if (round > 0) times[size].push(time); // in the first one both have yet to open their database
      }
    }
    return times;
  } finally {
    for (const browser of Object.values(browsers)) await browser.close();
    await server.close();
  }
}
