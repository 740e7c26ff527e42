import { expect, test } from "vitest";
import { extract } from "../index.ts";

const paragraph = `<p>The mill had stood idle for as long as anybody could remember, and <a href="stream.html">the stream that once drove it</a> had found another way to the sea.</p>`;
const address = "https://news.example/land/mill";

function cleaned(html: string) {
  const result = extract(new DOMParser().parseFromString(html, "text/html"), address, { manner: "anyway", rules: [], off: [] });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const page = (head: string) => `<!DOCTYPE html><head>${head}<title>The idle mill of Wren</title></head><article><h1>The idle mill of Wren</h1>${paragraph.repeat(4)}</article>`;

test("relative addresses hang on what the page says, else on its own address", () => {
  expect(cleaned(page(`<base href="https://static.example/old/">`)).html).toContain(`"https://static.example/old/stream.html"`);
  expect(cleaned(page(`<base href="/sea/">`)).html).toContain(`"https://news.example/sea/stream.html"`);
  expect(cleaned(page("")).html).toContain(`"https://news.example/land/stream.html"`);
});

test("a snapshot leads to the same places, with no <base> that a policy would refuse", () => {
  const { html, snapshot } = cleaned(page(`<base href="https://static.example/old/">`));
  expect(snapshot).not.toContain("<base");
  expect(cleaned(snapshot ?? "").html).toBe(html);
});
