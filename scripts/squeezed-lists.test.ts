import { build, type Plugin } from "esbuild";
import { expect, test } from "vitest";
import type { BuiltInData } from "../src/filters/built-in-data.ts";
import { builtInLists } from "./built-in-lists.ts";
import { squeezedLists } from "./squeezed-lists.ts";

async function builtWith(...plugins: readonly Plugin[]): Promise<{ data: BuiltInData; weight: number }> {
  const { outputFiles } = await build({ entryPoints: ["src/filters/built-in-data.ts"], bundle: true, write: false, minify: true, charset: "utf8", format: "esm", plugins: [...plugins] });
  const { contents = new Uint8Array() } = outputFiles[0] ?? {};
  const module = (await import(`data:text/javascript;base64,${Buffer.from(contents).toString("base64")}`)) as { builtInData: BuiltInData };
  return { data: module.builtInData, weight: contents.length };
}

test("squeezed, the built-in lists and packs say the same in less than half of the room", async () => {
  const [plain, squeezed] = [await builtWith(builtInLists), await builtWith(squeezedLists)];
  expect(plain.data.packs.length).toBeGreaterThan(20);
  expect(squeezed.data).toEqual(plain.data);
  expect(squeezed.weight).toBeLessThan(plain.weight / 2);
});
