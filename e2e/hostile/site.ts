import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { htmlOf, type HostilePage } from "./hostile-page.ts";
import { oddPictures } from "./odd-pictures.ts";

/** A stranger's site on loopback, with an ear for every request. */
export interface HostileSite {
  /** `http://127.0.0.1:PORT`, no slash at the end. */
  readonly origin: string;
  /** Every request so far, as `GET /fired/pixel`. */
  readonly requests: readonly string[];
  /** How often the attack of that name has got through to us. */
  timesFired(slug: string): number;
  close(): Promise<void>;
}

/** Each page at `/<slug>/`; one that asks for nothing at `/barrier/`; a page that fires at `/inner/<slug>`; whatever is told to `/fired/<slug>` is noted. */
export async function serveAttacks(pages: readonly HostilePage[]): Promise<HostileSite> {
  const bySlug = new Map(pages.map((page) => [page.slug, page]));
  const requests: string[] = [];
  let origin = "";

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    requests.push(`${request.method} ${request.url}`);
    const [, place = "", slug = ""] = new URL(request.url ?? "/", origin).pathname.split("/");
    const page = bySlug.get(place);
    if (page) return send(response, htmlOf(page, origin), page.attacks[0]?.headers);
    if (place === "barrier") return send(response, `<!doctype html><link rel="icon" href="data:,">`);
    if (place === "inner") return send(response, `<!doctype html><script>fetch("/fired/${slug}")</script>`);
    const picture = place === "picture" ? oddPictures[slug] : undefined;
    if (picture) return void response.writeHead(picture.status ?? 200, { "cache-control": "no-store", ...picture.headers }).end(picture.body);
    response.writeHead(place === "fired" ? 204 : 404, { "cache-control": "no-store" }).end();
  };
  const server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    origin,
    requests,
    timesFired: (slug) => requests.filter((each) => new RegExp(`/fired/${slug}(?:[?#]|$)`).test(each)).length,
    async close() {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}

function send(response: ServerResponse, html: string, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", ...headers }).end(html);
}
