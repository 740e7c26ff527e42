import { afterEach, expect, test, vi } from "vitest";
import { fetchPicture } from "./fetch.ts";
import { readPicture } from "./read.ts";

afterEach(() => vi.unstubAllGlobals());

const url = "https://pictures.example/a.png";

/** Where the page stands that `readPicture` runs in. */
const standing = (origin: string, onLine = true) => (vi.stubGlobal("location", { origin }), vi.stubGlobal("navigator", { onLine }));

/** A network that gives these answers, one after the other; null is no answer at all. */
function network(...answers: (Response | null)[]) {
  const fetch = vi.fn<(address: string, how: RequestInit) => Promise<Response>>(async () => answers.shift() ?? Promise.reject(new TypeError("no network")));
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

/** A body without end, and how much of it has been taken. */
function endless() {
  const taken = { bytes: 0, isCancelled: false };
  const body = new ReadableStream({
    pull(controller) {
      taken.bytes += 1_000;
      controller.enqueue(new Uint8Array(1_000));
    },
    cancel: () => void (taken.isCancelled = true),
  });
  return { body, taken };
}

test("what comes is handed on, asked for without anything of the person", async () => {
  const fetch = network(new Response("bytes"));
  const asked = await fetchPicture(url, 100);
  expect(asked.is === "picture" && (await asked.blob.text())).toBe("bytes");
  expect(fetch.mock.calls[0]).toMatchObject([url, { credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" }]);
});

test.each([401, 403, 404, 410])("%i is an answer, and is no picture", async (status) => {
  network(new Response("no", { status }));
  expect(await fetchPicture(url, 100)).toEqual({ is: "absent", why: "refused" });
});

test.each([408, 429, 500, 503])("%i may be otherwise a little later", async (status) => {
  network(new Response("no", { status }));
  expect(await fetchPicture(url, 100)).toEqual({ is: "busy", pause: 0 });
});

test("a server may say how much later", async () => {
  network(new Response("", { status: 429, headers: { "retry-after": "120" } }), new Response("", { status: 503, headers: { "retry-after": "Wed, 21 Oct 2026 07:28:00 GMT" } }));
  expect(await fetchPicture(url, 100)).toEqual({ is: "busy", pause: 120_000 });
  expect(await fetchPicture(url, 100)).toEqual({ is: "busy", pause: 0 });
});

test("no network is no answer", async () => {
  network(null);
  expect(await fetchPicture(url, 100)).toEqual({ is: "busy", pause: 0 });
});

test("what says that it is too large is not taken, and what does not say is cut off", async () => {
  const [told, untold] = [endless(), endless()];
  network(new Response(told.body, { headers: { "content-length": "900000" } }), new Response(untold.body));
  expect(await fetchPicture(url, 5_000)).toEqual({ is: "absent", why: "tooLarge" });
  expect(await fetchPicture(url, 5_000)).toEqual({ is: "absent", why: "tooLarge" });
  expect([told.taken.isCancelled, untold.taken.isCancelled]).toEqual([true, true]);
  expect(told.taken.bytes + untold.taken.bytes).toBeLessThan(10_000);
});

test("a server outside that sends us on into the person's own network is not followed there for a picture", async () => {
  const { body, taken } = endless();
  const answer = (from: string) => Object.defineProperty(new Response(body), "url", { value: from });
  network(answer("http://192.168.1.1/status.png"));
  expect(await fetchPicture(url, 2_000)).toEqual({ is: "absent", why: "ownNetwork" });
  expect(taken.isCancelled).toBe(true);
  network(Object.defineProperty(new Response("bytes"), "url", { value: "https://cdn.example/a.png" }));
  expect(await fetchPicture(url, 100)).toMatchObject({ is: "picture" });
});

test("a page is asked for what it has already, then for what it may read, without cookies and not without end", async () => {
  const fetch = network(null, new Response("no", { status: 403 }));
  expect(await readPicture(url, 100)).toBe("refused");
  expect(fetch.mock.calls.map(([, how]) => how)).toEqual([{ cache: "only-if-cached", mode: "same-origin" }, { cache: "force-cache", credentials: "omit", signal: expect.any(AbortSignal) }]);
});

test("a page says why it gives no picture", async () => {
  standing("https://news.example");
  network(null, null);
  expect(await readPicture(url, 100)).toBe("shut");
  network(new Response("no", { status: 503 }));
  expect(await readPicture(url, 100)).toBe("busy");
  network(new Response("x".repeat(200)));
  expect(await readPicture(url, 100)).toBe("tooLarge");
});

test("a request that fails without a network, or to the page's own host, may be better later", async () => {
  standing("https://news.example", false);
  network(null, null);
  expect(await readPicture(url, 100)).toBe("busy");
  standing("https://pictures.example");
  network(null, null);
  expect(await readPicture(url, 100)).toBe("busy");
});
