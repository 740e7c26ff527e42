/** Native sanitising, in Chromium from 146 and in Firefox from 148. TypeScript's own types do not have it yet. */
interface Element {
  setHTML(html: string, options?: { sanitizer?: Sanitizer | SanitizerConfig }): void;
}
