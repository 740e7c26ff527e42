import { render } from "preact";
import { afterEach, beforeAll, beforeEach, expect, vi } from "vitest";
import { loadWords } from "#i18n/index.ts";

/** For page tests: a place to draw in, empty again after each test, and how a person would look at what stands there. */
export function screenForTests() {
  const place = document.createElement("div");
  beforeAll(loadWords);
  beforeEach(() => document.body.append(place));
  afterEach(() => {
    render(null, place);
    document.body.replaceChildren();
  });
  const one = <E extends HTMLElement = HTMLElement>(selector: string) => place.querySelector<E>(selector);
  const seen = <E extends HTMLElement = HTMLElement>(selector: string) => vi.waitFor(() => one<E>(selector) ?? expect.fail(`no ${selector} in ${place.innerHTML}`));
  const says = (text: string) => vi.waitFor(() => expect(place.textContent).toContain(text));
  const click = async (selector: string) => (await seen(selector)).click();
  return { place, one, seen, says, click };
}
