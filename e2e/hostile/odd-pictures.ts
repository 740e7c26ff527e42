import { deflateSync } from "node:zlib";

/** What a stranger's server may answer where a picture was asked for. */
interface OddPicture {
  readonly status?: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** Without a checksum that holds: whoever trusts the header alone has been had already. */
const chunk = (name: string, data: Buffer): Buffer => Buffer.concat([uint32(data.length), Buffer.from(name, "latin1"), data, uint32(0)]);

const pngOf = (side: number, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), chunk("IHDR", Buffer.concat([uint32(side), uint32(side), Buffer.from([8, 0, 0, 0, 0])])), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);

const png = { "content-type": "image/png" };

/** By their names in the address. None may become a picture of ours. */
export const oddPictures: Readonly<Record<string, OddPicture>> = {
  html: { headers: png, body: `<!doctype html><script>fetch("/fired/odd-pictures")</script>` },
  svg: { headers: { "content-type": "image/svg+xml" }, body: `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400" onload="fetch('/fired/odd-pictures')"><script>fetch("/fired/odd-pictures")</script></svg>` },
  bomb: { headers: png, body: pngOf(60_000, deflateSync(Buffer.alloc(8_000_000))) },
  circle: { status: 302, headers: { location: "/picture/circle" } },
  empty: { headers: png, body: "" },
  short: { headers: { ...png, "content-length": "5" }, body: "\u0089PNG" },
  broken: { headers: png, body: pngOf(600, Buffer.from("no pixels")) },
};
