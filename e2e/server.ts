import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve, sep } from "node:path";
import { htmlType } from "../scripts/html-type.ts";

/** A web server on loopback, at a port that is free. */
export interface Server {
  /** `http://127.0.0.1:PORT`, no slash at the end. */
  readonly origin: string;
  /** Every request so far, as `GET /slug/picture.png`. */
  readonly requests: readonly string[];
  /** Sends the rest of all that was asked for with `?slow`. */
  release(): void;
  /** Cuts every connection; from then on the addresses lead nowhere. */
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".avif": "image/avif",
};

/**
 * Serves `e2e/pages`: `/<slug>/` is `<slug>/source.html`, what stands beside it is beside it. With `?slow`
 * the first half is sent and the rest held until `release` or `close`: a page, or a picture, that is still loading.
 */
export function servePages(folder = "e2e/pages"): Promise<Server> {
  const root = resolve(folder);
  return serve((path) => {
    const file = resolve(join(root, path.endsWith("/") ? `${path}source.html` : path));
    return file.startsWith(root + sep) ? file : null;
  });
}

/** Serves one file as `/`, and nothing else. */
export function serveFile(file: string): Promise<Server> {
  return serve((path) => (path === "/" ? resolve(file) : null));
}

async function serve(fileAt: (path: string) => string | null): Promise<Server> {
  const requests: string[] = [];
  const held = new Set<() => void>();
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://loopback");
    requests.push(`${request.method} ${request.url}`);
    const file = fileAt(decodeURIComponent(pathname));
    const body = file && (await readFile(file).catch(() => null));
    if (!body) return void response.writeHead(404, { "content-type": "text/plain" }).end("Not here.");
    const type = types[extname(file).toLowerCase()] ?? htmlType(body);
    response.writeHead(200, { "content-type": type, "cache-control": "no-store" });
    if (!searchParams.has("slow")) return void response.end(body);
    const half = Math.floor(body.length / 2);
    response.write(body.subarray(0, half));
    held.add(() => response.end(body.subarray(half)));
  };
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    release() {
      for (const send of held) send();
      held.clear();
    },
    async close() {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}
