import { expect, test } from "vitest";
import { extracting, type Request } from "./index.ts";
import { atOnce, inTurns, type Work } from "./turns.ts";

const paragraph = (count: number): string => `<p>The ferry was late for the ${count}th time, and the people on the quay had begun to bring chairs, a stove and a pack of cards with them.</p>`;
const html = `<title>The ferry is late again</title><article><h1>The ferry is late again</h1>${Array.from({ length: 12 }, (_, count) => paragraph(count)).join("")}</article>`;
const request: Request = { manner: "article", rules: [], off: [] };

const parsed = (): Document => new DOMParser().parseFromString(html, "text/html");

test("what becomes of the page during a break changes nothing", () => {
  const page = parsed();
  const work = extracting(page, "https://news.example/ferry", request);
  expect(work.next().done).toBe(false);
  page.body.innerHTML = "<p>Log in to read on.</p>";
  const undisturbed = atOnce(extracting(parsed(), "https://news.example/ferry", request));
  expect(undisturbed.ok).toBe(true);
  expect(atOnce(work)).toEqual(undisturbed);
});

test("work that takes long lets others go first, and comes to its end", async () => {
  let turns = 0;
  function* work(): Work<string> {
    for (; turns < 3; turns += 1) {
      if (turns > 0) yield;
      for (const begun = performance.now(); performance.now() - begun < 120; );
    }
    return "done";
  }
  const done = inTurns(work());
  expect(turns).toBe(1);
  expect(await done).toBe("done");
  expect(turns).toBe(3);
});
