import { elementsIn } from "#core/elements-in.ts";
import { valueChecks } from "#sanitise/allow-list.ts";
import type { Step } from "./index.ts";

const isName = valueChecks["data-language"];

/** `language-python`, `lang-js`, `highlight-source-shell`, `brush: css`: the ways in which highlighters say what code is written in. */
const inClass = /(?:^|[\s])(?:language-|lang-|highlight-source-|sourceCode |brush:\s*)([\w+#.-]+)/;

/** Writes down the language of code while classes are still there. */
export const codeLanguage: Step = {
  name: "code-language",
  apply({ root }) {
    for (const pre of elementsIn(root, "pre")) {
      const code = pre.querySelector("code");
      const near = [code, pre, pre.parentElement, pre.parentElement?.parentElement].filter((each) => each !== null && each !== undefined);
      const name = near.map(languageOf).find((each) => each !== null);
      code?.removeAttribute("data-language");
      if (name) pre.setAttribute("data-language", name);
      else pre.removeAttribute("data-language");
    }
  },
};

function languageOf(element: Element): string | null {
  const said = element.getAttribute("data-language") ?? element.getAttribute("data-lang") ?? inClass.exec(element.className)?.[1];
  const name = said?.toLowerCase() ?? "";
  return isName?.(name) ? name : null;
}

// Pages: code-with-language
