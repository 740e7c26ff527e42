import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
const pairs = [...css.matchAll(/--([\w-]+):\s*light-dark\((#\w{6}),\s*(#\w{6})\)/g)];
const colours = { light: new Map<string, string>(), dark: new Map<string, string>() };
for (const [, name = "", light = "", dark = ""] of pairs) {
  colours.light.set(name, light);
  colours.dark.set(name, dark);
}

const channel = (value: number) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** Relative luminance, as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ["ground", "ground-raised", "ground-sunken"];
const tinted = ["accent-ground", "good-ground", "warn-ground", "mark"];

/** What stands on what, and how far apart they must be. */
const demands: [text: string, on: string[], least: number][] = [
  ["ink", grounds, 12],
  ["ink", tinted, 7],
  ["ink-soft", [...grounds, "accent-ground", "good-ground", "warn-ground"], 4.5],
  ["accent", [...grounds, "accent-ground"], 4.5],
  ["good", [...grounds, "good-ground"], 4.5],
  ["warn", [...grounds, "warn-ground"], 4.5],
  ["on-accent", ["accent"], 4.5],
  ["ground", ["ink", "primary-pressed"], 7],
  ["line-strong", grounds, 3],
  ["focus", [...grounds, ...tinted], 3],
];

const cases = demands.flatMap(([text, on, least]) =>
  on.flatMap((ground) => (["light", "dark"] as const).map((theme) => ({ text, ground, theme, least }))),
);

test.each(cases)("$text can be told from $ground in the $theme theme", ({ text, ground, theme, least }) => {
  const [one, other] = [colours[theme].get(text), colours[theme].get(ground)];
  expect(contrast(one ?? "", other ?? "")).toBeGreaterThanOrEqual(least);
});
