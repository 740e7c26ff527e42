/** Answers whether a browser would take this selector. */
export type IsSelector = (selector: string) => boolean;

/** Only what is used of the DOM: the background compiles without one, and parses rules too. */
interface Fragment {
  querySelector(selector: string): unknown;
}
const page = (globalThis as { document?: { createDocumentFragment(): Fragment } }).document;

/** The browser's own word where there is a document; else a look at the shape, and the matcher catches the rest. */
export const isSelector: IsSelector = page ? askBrowser(page.createDocumentFragment()) : looksLikeSelector;

/** Nine lines of ten, and no browser refuses it. */
const oneName = /^[.#][a-z_][\w-]*$/i;

function askBrowser(fragment: Fragment): IsSelector {
  return (selector) => {
    if (oneName.test(selector)) return true;
    try {
      fragment.querySelector(selector);
      return true;
    } catch {
      return false;
    }
  };
}

/** Not in quotation marks nor in square brackets: those hold whatever they like. */
const literal = /\\[\da-f]{1,6}\s?|\\.|\[(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\]"'])*\]|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/gi;

/** Refuses what is surely no selector: declarations, stray combinators, names that begin with a digit. */
export function looksLikeSelector(selector: string): boolean {
  const bare = selector.replace(literal, "_").trim();
  if (bare === "" || /[{};@!$%^/|&=?`<]/.test(bare)) return false;
  if (/^[,+~>]|[,+~>]$|,\s*,|[>+~]\s*[>+~,)]|\(\s*\)|\(\s*,|,\s*\)/.test(bare.replace(/\(\s*[>+~]/g, "("))) return false;
  return !/[.#](?:\d|-\d|[.#:\s,>+~)*]|$)|:{3}|:(?:[\s.#,>+~)]|$)|(?:^|[\s>+~,(])\d/.test(bare.replace(/\([^()]*\)/g, "()"));
}
