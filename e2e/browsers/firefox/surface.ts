import { answerOf, callOf } from "../in-page.ts";
import { until } from "../until.ts";
import type { Stroke, Surface } from "../view.ts";
import { ask, closePage, dressPage, frontPage, isOpen, pictureOf, reloadPage, resizePage } from "./chrome-scope.ts";

/** Calls one of `chrome-scope.ts` in the browser's own window. */
export type Privileged = <T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A) => Promise<T>;

/** One of our own pages, by its key. */
export function surfaceOf(privileged: Privileged, key: number): Surface {
  const deed = (name: string, ...given: unknown[]) => privileged(ask, key, name, given);
  return {
    evaluate: (source) => deed("evaluate", source),
    async clickAt(x, y) {
      await privileged(frontPage, key);
      await deed("clickAt", x, y);
    },
    insertText: async (text) => void (await deed("insertText", text)),
    async press(stroke) {
      await privileged(frontPage, key);
      // A popup shows itself before it is given what is typed, and until then a key is lost.
      await until(async () => (await deed("evaluate", "document.hasFocus()")) === true, () => "firefox: the page does not get the focus");
      await deed("press", keyDataOf(stroke));
    },
    async picture(full) {
      await privileged(frontPage, key);
      const box = full ? answerOf<[number, number]>(await deed("evaluate", callOf(wholePage, []))) : null;
      return Buffer.from(await privileged(pictureOf, key, box), "base64");
    },
    async resize(width, height, zoom) {
      await privileged(resizePage, key, width, height, zoom);
      const hasSize = async () => (await deed("evaluate", `innerWidth === ${width} && innerHeight === ${height}`)) === true;
      await until(hasSize, () => `firefox: the page does not become ${width} by ${height}`);
    },
    dressForPaper: (isPaper) => privileged(dressPage, key, isPaper ? "print" : ""),
    reload: (isHard) => privileged(reloadPage, key, isHard),
    isOpen: () => privileged(isOpen, key),
    close: () => privileged(closePage, key),
  };
}

function wholePage(): [width: number, height: number] {
  const { scrollWidth, scrollHeight } = document.documentElement;
  return [scrollWidth, scrollHeight];
}

/** As Firefox's own WebDriver describes a key to itself. */
function keyDataOf({ key, code, alt, control, meta, shift }: Stroke): object {
  return { key, code, location: 0, printable: key.length === 1, altKey: alt, ctrlKey: control, metaKey: meta, shiftKey: shift };
}
