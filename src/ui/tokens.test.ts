import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");
const own = (css: string, colour: RegExp, place: number) => new Map([...css.matchAll(colour)].map((found) => [found[1] ?? "", found[place] ?? ""]));
const pair = /--([\w-]+):\s*light-dark\((#\w{6}),\s*(#\w{6})\)/g;
const plain = /--([\w-]+):\s*(#\w{6})/g;

const tokens = read("tokens.css");
const light = own(tokens, pair, 2);
const dark = own(tokens, pair, 3);
const said = (theme: string) => own(new RegExp(`data-theme="${theme}"\\] \\{([^}]*)`).exec(read("themes.css"))?.[1] ?? "", plain, 2);

/** Each with all its colours: what a theme does not say it has of light or of dark. */
const colours = { light, dark, sepia: new Map([...light, ...said("sepia")]), black: new Map([...dark, ...said("black")]) };
const themes = Object.keys(colours) as (keyof typeof colours)[];

test.each(["sepia", "black"])("the theme %s says every colour there is", (theme) => {
  expect([...said(theme).keys()].toSorted()).toEqual([...light.keys()].toSorted());
});

const channel = (value: number) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** Relative luminance, as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ["ground", "ground-raised", "ground-sunken"];
const marks = ["mark", "mark-green", "mark-blue", "mark-pink"];
const tinted = ["accent-ground", "good-ground", "warn-ground", ...marks];

/** What stands on what, and how far apart they must be. */
const demands: [text: string, on: string[], least: number][] = [
  ["ink", grounds, 12],
  ["ink", tinted, 7],
  ["ink-soft", [...grounds, "accent-ground", "good-ground", "warn-ground"], 4.5],
  ["accent", [...grounds, "accent-ground"], 4.5],
  ["accent", marks, 3],
  ["good", [...grounds, "good-ground"], 4.5],
  ["warn", [...grounds, "warn-ground"], 4.5],
  ["on-accent", ["accent"], 4.5],
  ["ground", ["ink", "primary-pressed"], 7],
  ["line-strong", grounds, 3],
  ["focus", [...grounds, ...tinted], 3],
];

const cases = demands.flatMap(([text, on, least]) =>
  on.flatMap((ground) => themes.map((theme) => ({ text, ground, theme, least }))),
);

test.each(cases)("$text can be told from $ground in the $theme theme", ({ text, ground, theme, least }) => {
  const [one, other] = [colours[theme].get(text), colours[theme].get(ground)];
  expect(contrast(one ?? "", other ?? "")).toBeGreaterThanOrEqual(least);
});
