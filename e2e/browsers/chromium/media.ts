import type { ColorScheme, LaunchOptions } from "../browser.ts";

/** What Chromium shall take the person's system to say, as Playwright wants it told. */
export interface Media {
  readonly colorScheme: ColorScheme;
  readonly forcedColors: "active" | "none";
  readonly reducedMotion: "reduce" | "no-preference";
}

export const mediaOf = (colorScheme: ColorScheme, { forcedColors = false, reducedMotion = false }: LaunchOptions): Media => ({
  colorScheme,
  forcedColors: forcedColors ? "active" : "none",
  reducedMotion: reducedMotion ? "reduce" : "no-preference",
});

/** The same in the words of the DevTools protocol. */
export const featuresOf = ({ colorScheme, forcedColors, reducedMotion }: Media): readonly object[] => [
  { name: "prefers-color-scheme", value: colorScheme },
  { name: "forced-colors", value: forcedColors },
  { name: "prefers-reduced-motion", value: reducedMotion },
];
