import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { forBothBrowsers } from "../browsers/for-each-browser.ts";
import { openNewest, save } from "../journeys/steps.ts";
import { story } from "./attack.ts";
import { oddDocuments } from "./documents.ts";

let server: Server;
let origin = "";
beforeAll(async () => {
  server = createServer((request, response) => {
    const odd = oddDocuments.find(({ slug }) => request.url === `/${slug}`);
    response.writeHead(odd ? 200 : 404, { "content-type": odd?.type ?? "text/plain", "cache-control": "no-store" }).end(odd?.body() ?? "");
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const refused = oddDocuments.flatMap((odd) => (odd.problem.chromium === null ? [] : [[odd.what, odd] as const]));
const read = oddDocuments.flatMap((odd) => (odd.problem.chromium === null ? [[odd.what, odd] as const] : []));

forBothBrowsers("Documents", (browser, name) => {
  test.sequential.each(refused.filter(([, { onlyIn }]) => (onlyIn ?? name) === name))("%s is plainly refused", async (_, { slug, problem }) => {
    const tab = await browser().open(`${origin}/${slug}`);
    const popup = await browser().clickToolbar(tab);
    await popup.waitFor(`[data-problem=${problem[name]}]`);
    await popup.close();
    await tab.close();
  });

  test.sequential.each(read)("%s is read, and all of it", async (_, { slug }) => {
    const tab = await browser().open(`${origin}/${slug}`);
    const popup = await browser().clickToolbar(tab);
    await popup.waitFor(".preview .preview-title", { timeout: 60_000 }); // how long it takes is measured elsewhere
    await save(popup);
    await tab.close();
    const reader = await openNewest(browser());
    const text = await reader.text(".prose");
    for (const line of story) expect(text).toContain(line);
    await reader.close();
  });

  test.sequential("a page of the browser's own is left alone, and that is said", async () => {
    const tab = await browser().open("about:blank");
    const popup = await browser().clickToolbar(tab);
    await popup.waitFor("[data-problem]");
    await popup.close();
    await tab.close();
  });
});
