import { expect, test } from "vitest";
import { captionByAlt } from "./caption-by-alt.ts";
import { applied, story } from "./draft.stand-in.ts";

const words = "The harbour master Ilsa Brandt shows the council a piece of the rotten timber on Tuesday.";

test("a line that says what the picture says becomes its caption, and is said once", () => {
  const { root, dropped } = applied(captionByAlt, `${story}<div><p><img src="/a.png" alt="${words} Photo: Vale"></p><p>${words} less</p><p>${words} more</p></div>${story}`);
  expect(root.querySelector("figure > figcaption")?.textContent).toBe(`${words} less`);
  expect(root.querySelectorAll("figure > img").length).toBe(1);
  expect(dropped).toHaveLength(1);
});

test("a picture that has its caption gets no second one", () => {
  const { root, dropped } = applied(captionByAlt, `${story}<figure><img src="/a.png" alt="${words}"><figcaption>${words}</figcaption></figure><p>${words}</p>${story}`);
  expect(root.querySelectorAll("figcaption").length).toBe(1);
  expect(dropped).toHaveLength(1);
});

test("a paragraph stays that shares but a name with the picture", () => {
  expect(applied(captionByAlt, `${story}<p><img src="/a.png" alt="Ilsa Brandt"></p><p>Ilsa Brandt, who had brought the timber, stayed to the end.</p>`).dropped).toEqual([]);
});
