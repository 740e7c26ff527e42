import { render } from "preact";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { loadWords } from "#i18n/index.ts";
import { NoticeBar } from "./notice-bar.tsx";
import { announce, dismiss } from "./notices.ts";
import { keepFocus } from "./keep-focus.ts";

const app = document.createElement("div");
let leaving: AbortController;

beforeAll(loadWords);
beforeEach(() => {
  leaving = new AbortController();
  document.body.append(app);
  keepFocus(leaving.signal);
});
afterEach(() => {
  leaving.abort();
  render(null, app);
  app.replaceChildren();
  app.remove();
  dismiss();
});

const list = (...names: readonly string[]) => {
  app.innerHTML = `<main><h1>List</h1><button>Before</button><ol>${names.map((name) => `<li><p>${name}</p><button>Show ${name}</button> <button>Delete ${name}</button></li>`).join("")}</ol><a href="#x">Behind</a></main>`;
};
const button = (name: string) => [...app.querySelectorAll<HTMLElement>("button, a, h1")].find(({ textContent }) => textContent === name) ?? expect.fail(`no ${name}`);
const act = () => announce({ words: "It is back." });
const focused = () => vi.waitFor(() => (document.activeElement === document.body ? expect.fail("the focus is lost") : document.activeElement?.textContent));

function remove(name: string): void {
  const gone = button(name);
  gone.focus();
  gone.closest("li")?.remove();
}

test("when a row goes, the next has the focus; behind the last, the one before; behind the only one, what stands below the list", async () => {
  list("one", "two", "three");
  remove("Delete two");
  expect(await focused()).toBe("Show three");
  remove("Delete three");
  expect(await focused()).toBe("Show one");
  remove("Delete one");
  expect(await focused()).toBe("Behind");
});

test("what comes in the place of what was pressed has the focus, and what cannot be reached never", async () => {
  list("one");
  button("Show one").focus();
  app.querySelector("li")!.innerHTML = "<button disabled>No</button><input><button hidden>Nor this</button><button>Instead</button>";
  expect(await focused()).toBe("Instead");
});

test("where the screen is another, its heading has the focus as soon as there is one", async () => {
  list("one");
  button("Behind").focus();
  app.innerHTML = "<div>Wait.</div>";
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  app.innerHTML = "<nav><a href='#y'>Way</a></nav><main><h1>Another</h1></main>";
  expect(await focused()).toBe("Another");
});

test("who takes the focus by themselves keeps it, and nobody is moved who had none", async () => {
  list("one", "two");
  remove("Delete one");
  button("Before").focus();
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  expect(await focused()).toBe("Before");
  (document.activeElement as HTMLElement).blur();
  app.querySelector("li")?.remove();
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  expect(document.activeElement).toBe(document.body);
});

test("whoever takes back what a notice tells of is where they were before, and so is who closes it", async () => {
  render(<main><button type="button">{"Here"}</button><NoticeBar /></main>, app);
  for (const which of ["Undo", "dismiss"] as const) {
    announce({ words: "It is gone.", action: { name: "Undo", act } });
    await vi.waitFor(() => button("Undo"));
    button("Here").focus();
    app.querySelectorAll<HTMLElement>(".notice-bar button")[which === "Undo" ? 0 : 1]!.focus();
    await userEvent.keyboard("{Enter}");
    expect(await focused()).toBe("Here");
    dismiss();
  }
});
