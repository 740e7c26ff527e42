import { elements, mathElements } from "../../src/sanitise/allow-list.ts";

/** What an article on screen may consist of. The stand-ins for pictures are the reader's own. */
export const mayStand: readonly string[] = [...Object.keys(elements), ...mathElements, "button"];

/** What the reader shows of an article. */
export interface SeenArticle {
  /** White space folded; of a long article not all is laid out at once, so it is not asked what is visible. */
  readonly text: string;
  /** What no article may hold, and this one does. */
  readonly strangers: readonly string[];
  /** Names of the attacks that ran. */
  readonly fired: readonly string[];
}

/** Runs in the reader. */
export function readArticle(allowed: readonly string[]): SeenArticle {
  const prose = document.querySelector(".prose");
  const strangers: string[] = [];
  for (const element of prose?.querySelectorAll("*") ?? []) {
    if (!allowed.includes(element.localName)) strangers.push(`<${element.localName}>`);
    for (const { name, value } of element.attributes) {
      if (name === "style" && /^--letters: \d+;$/.test(value)) continue; // how long it is, as the reader tells its own style sheet
      if (/^(?:on|style$|srcset$|action$|ping$|background$|poster$)/.test(name)) strangers.push(`${name}=${value}`);
      if (name === "id" && !value.startsWith("offprint-")) strangers.push(`id=${value}`);
      if ((name === "lang" && !/^[\w-]{0,35}$/.test(value)) || (name === "dir" && !/^(?:ltr|rtl|auto)$/i.test(value))) strangers.push(`${name}=${value.slice(0, 80)}`);
      if (name === "href" && !/^(?:https?:\/\/(?![^/]*@)|mailto:|#)/.test(value)) strangers.push(`href=${value}`);
      if (name === "src" && !/^(?:blob:|data:image\/(?:png|jpe?g|gif|webp|avif);)/.test(value)) strangers.push(`src=${value}`);
    }
  }
  const fired = (globalThis as { fired?: string[] }).fired ?? [];
  return { text: prose?.textContent.replace(/\s+/g, " ") ?? "", strangers, fired };
}
