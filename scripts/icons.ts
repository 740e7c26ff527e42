/**
 * Draws the extension's icons from their SVGs in `src/ui/icons/`, at every size that toolbars and stores use.
 * `npm run icons`; the PNGs are committed, so nobody else needs to.
 */
import { readFile, writeFile } from "node:fs/promises";
import { chromium, type Browser } from "playwright";
import { findChromium } from "./browsers/find.ts";

const folder = "src/ui/icons";

/** Sixteen pixels have a drawing of their own; a sheet that leans would be a smear there. */
const drawings = [
  { svg: "offprint-small.svg", sizes: [16] },
  { svg: "offprint.svg", sizes: [24, 32, 48, 64, 96, 128] },
];

async function draw(browser: Browser, svg: string, size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const sized = svg.replace("<svg ", `<svg width="${size}" height="${size}" style="display:block" `);
  await page.setContent(`<!doctype html><style>body { margin: 0 }</style>${sized}`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}

const executablePath = findChromium();
if (!executablePath) throw new Error("No Chromium is found; name one in OFFPRINT_CHROMIUM.");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
for (const { svg, sizes } of drawings) {
  const source = await readFile(`${folder}/${svg}`, "utf8");
  for (const size of sizes) await writeFile(`${folder}/offprint-${size}.png`, await draw(browser, source, size));
}
await browser.close();
