import { createServer, type IncomingMessage, type Server as HttpServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A newspaper whose pictures lie on several hosts of the loopback, each of which lends them out in its own way. */
export interface PictureSite {
  /** Address of a story of this name, with pictures of its own. */
  page(story: string): string;
  /** Every request so far. */
  readonly requests: readonly Request[];
  /** From now on pictures are begun and not ended, until `release`. */
  hold(): void;
  release(): void;
  /** Cuts every connection; from then on the addresses lead nowhere. */
  close(): Promise<void>;
}

export interface Request {
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
}

/** Host of the paper, and how each host lends: to all, to nobody, to who comes from the paper. Beacons count visits. */
export const hosts = { paper: "127.0.0.1", open: "127.0.0.2", shut: "127.0.0.3", checked: "127.0.0.4", beacons: "127.0.0.5" } as const;

type Host = keyof typeof hosts;
type Port = Readonly<Record<Host, number>>;

/** A picture of few pixels, another for each name. Bitmaps need no compression, so it takes no library. */
function bitmap(name: string): Buffer {
  const side = 8;
  const bytes = Buffer.alloc(54 + side * side * 4);
  bytes.write("BM");
  bytes.writeUInt32LE(bytes.length, 2);
  bytes.writeUInt32LE(54, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(side, 18);
  bytes.writeInt32LE(side, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(32, 28);
  for (let at = 54; at < bytes.length; at += 1) bytes[at] = (name.charCodeAt(at % name.length) * 7 + at) % 256;
  return bytes;
}

const dot = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";

/** The one picture that the page loads by itself. */
const lead = "background-lead";

const figure = (html: string, caption: string): string => `<figure>${html}<figcaption>${caption}</figcaption></figure>`;

/** Every way in which a page hides its pictures from whoever does not scroll; none of them is loaded by the page itself. */
function article(port: Port, story: string): string {
  const at = (host: Host, name: string) => `http://${hosts[host]}:${port[host]}/${story}/${name}.bmp`;
  const says = [
    "The lighthouse at Torr has been given its lamp back, after eleven years in which it was a tower with a view and nothing else to say for itself.",
    "It was carried up in forty parts by the people who had carried it down, or by their children, who had been told for a decade which part was theirs.",
    "The keeper is to be paid by the county, in potatoes for the first winter, as the charter of 1811 has it, which nobody has thought of changing.",
    "Ships have been told. Most had gone by other lights in the meantime, and one captain wrote that he had grown fond of the dark there.",
  ];
  const pictures = [
    figure(`<img data-src="${at("paper", "same-origin")}" src="${dot}" alt="same origin">`, "Lies with the paper."),
    figure(`<img data-srcset="${at("paper", "small")} 300w, ${at("paper", "srcset")} 1200w" sizes="100vw" alt="srcset">`, "The widest of a set."),
    figure(`<picture><source type="image/bmp" data-srcset="${at("paper", "ignored")}"><img data-lazy-src="${at("paper", "picture-element")}" src="${dot}" alt="picture"></picture>`, "In a picture element."),
    figure(`<span class="placeholder"></span><noscript><img src="${at("paper", "noscript")}" width="600" height="400" alt="noscript"></noscript>`, "For browsers without scripts."),
    figure(`<amp-img src="${at("paper", "amp")}" width="600" height="400" alt="amp"></amp-img>`, "As AMP has it."),
    figure(`<img data-original="${at("open", "cors-open")}" alt="open">`, "Lent to all."),
    figure(`<img data-src="${at("shut", "cors-shut")}" alt="shut">`, "Lent to nobody."),
    figure(`<img data-src="${at("shut", "cors-shut-too")}" alt="shut too">`, "Lent to nobody either."),
    figure(`<img data-src="${at("checked", "checked")}" alt="checked">`, "Lent to who comes from the paper."),
  ];
  const beacons = `<img data-src="${at("beacons", "visit").replace(".bmp", "")}/pixel.gif?story=7" alt=""><img data-src="${at("beacons", "one")}" width="1" height="1" alt="">`;
  const paragraphs = pictures.map((each, place) => `<p>${says[place % says.length]} (${place + 1})</p>${each}`).join("\n");
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${titleOf(story)} – The Torr Signal</title>
<meta property="og:type" content="article"><meta property="og:title" content="${titleOf(story)}"></head>
<body><header><nav><a href="/">The Torr Signal</a></nav></header><main><article><h1>${titleOf(story)}</h1>
<div class="hero-image" role="img" aria-label="The lamp" style="background-image:url('/${story}/${lead}.bmp')"></div>
<div class="entry-content">${paragraphs}${beacons}</div></article></main></body></html>`;
}

/** Of no two stories alike, or the second would count as the first saved again. */
export const titleOf = (story: string): string => `The lamp of ${story}`;

/** Opens the paper and its hosts, each at a port of its own. */
export async function openPictureSite(): Promise<PictureSite> {
  const requests: Request[] = [];
  const held = new Set<() => void>();
  let isHeld = false;
  const ports: Record<string, number> = {};
  const answer = (host: Host) => (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? "/";
    requests.push({ host, path, headers: request.headers });
    const story = /^\/story\/([\w-]+)$/.exec(path)?.[1];
    if (story) return void response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(article(ports as Port, story));
    if (!path.endsWith(".bmp")) return void response.writeHead(404).end();
    if (host === "checked" && !(request.headers.referer ?? "").includes(hosts.paper)) return void response.writeHead(403, { "content-type": "text/html" }).end("<h1>No</h1>");
    const bytes = bitmap(path);
    response.writeHead(200, { "content-type": "image/bmp", "cache-control": "no-store", ...(host === "open" && { "access-control-allow-origin": "*" }) });
    response.write(bytes.subarray(0, 60));
    const rest = () => response.end(bytes.subarray(60));
    if (isHeld && !path.includes(lead)) held.add(rest); // that one the page itself waits for
    else rest();
  };
  const servers: HttpServer[] = [];
  for (const host of Object.keys(hosts) as Host[]) {
    const server = createServer(answer(host));
    await new Promise<void>((ready) => server.listen(0, hosts[host], ready));
    ports[host] = (server.address() as AddressInfo).port;
    servers.push(server);
  }
  return {
    page: (story) => `http://${hosts.paper}:${ports["paper"]}/story/${story}`,
    requests,
    hold: () => void (isHeld = true),
    release() {
      isHeld = false;
      for (const send of held) send();
      held.clear();
    },
    async close() {
      await Promise.all(servers.map((server) => new Promise((done) => (server.close(done), server.closeAllConnections()))));
    },
  };
}
