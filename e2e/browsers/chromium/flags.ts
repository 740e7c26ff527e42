import { createHash } from "node:crypto";

/** Command line of a Chromium that loads these extensions and speaks to no one by itself. */
export function flags(extensions: readonly string[], headless: boolean, locale: string | undefined): string[] {
  return [
    ...(headless ? ["--headless=new", "--disable-gpu"] : []), // drawing by a simulated GPU takes a whole core
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--enable-unsafe-extension-debugging", // the toolbar click of the DevTools protocol
    `--disable-extensions-except=${extensions.join()}`,
    `--load-extension=${extensions.join()}`,
    "--window-size=1280,900",
    ...(locale ? [`--lang=${locale}`] : []),
  ];
}

/** Chromium on Linux takes its language from the environment, not from `--lang`. */
export function environmentFor(locale: string): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return { ...(Object.fromEntries(inherited) as Record<string, string>), LANGUAGE: locale, LC_ALL: `${locale}.UTF-8` };
}

/** The id that Chromium gives to an unpacked extension: its path, hashed, in the letters a to p. */
export function idOf(dist: string): string {
  const hash = createHash("sha256").update(dist).digest("hex").slice(0, 32);
  return [...hash].map((digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16))).join("");
}
