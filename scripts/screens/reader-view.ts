import { mkdirSync, writeFileSync } from "node:fs";
import { launch } from "../../e2e/browsers/launch.ts";
import { servePages } from "../../e2e/server.ts";
import { buildTarget } from "../build.ts";
import { shown } from "./library.ts";

/** How Firefox's own Reader View shows the pages that our pictures show, beside which ours are to be laid. */
export async function takeReaderViews(): Promise<void> {
  await buildTarget("firefox");
  const folder = "screens/firefox/reader-view";
  mkdirSync(folder, { recursive: true });
  const server = await servePages();
  const browser = await launch("firefox");
  try {
    for (const slug of shown) {
      const tab = await browser.open(`${server.origin}/${slug}/`);
      await tab.startNavigating(`about:reader?url=${encodeURIComponent(`${server.origin}/${slug}/`)}`);
      await new Promise((done) => setTimeout(done, 2_000)); // it says to nobody when it is there
      writeFileSync(`${folder}/${slug}.png`, await tab.picture());
      await tab.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}
