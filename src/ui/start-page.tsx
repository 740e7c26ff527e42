import "./fonts.css";
import "./tokens.css";
import "./themes.css";
import "./base.css";
import "./controls.css";
import { signal } from "@preact/signals";
import { render, type ComponentChildren, type JSX } from "preact";
import { useErrorBoundary } from "preact/hooks";
import { loadWords, t, uiDirection, uiLanguage, type Key } from "#i18n/index.ts";
import { ProblemNote } from "./problem.tsx";

/** The latest thing that nobody expected, in words for a report. */
const surprise = signal<string | null>(null);

/**
 * Starts one of our pages: loads the words, sets the language, direction and title of the document,
 * draws into `#app`, and shows whatever nobody caught as a sentence in place of a blank page.
 */
export async function startPage(draw: () => JSX.Element, title: Key = "extension_name"): Promise<void> {
  addEventListener("error", (event) => notice(event.error ?? event.message));
  addEventListener("unhandledrejection", (event) => notice(event.reason));
  await loadWords().catch(notice);
  document.documentElement.lang = uiLanguage();
  document.documentElement.dir = uiDirection();
  document.title = t(title);
  const place = document.querySelector("#app");
  if (place) render(<Page draw={draw} />, place);
}

function Page({ draw }: { draw: () => JSX.Element }) {
  return (
    <>
      <Surprise />
      <Fence>
        <Screen draw={draw} />
      </Fence>
    </>
  );
}

/** A component of its own, so that a throw while drawing meets the fence and not the root. */
function Screen({ draw }: { draw: () => JSX.Element }) {
  return draw();
}

function Fence({ children }: { children: ComponentChildren }) {
  const [broken] = useErrorBoundary(notice);
  return broken ? null : <>{children}</>;
}

function Surprise() {
  if (surprise.value === null) return null;
  return (
    <ProblemNote problem={{ code: "unexpected", detail: surprise.value }}>
      <button type="button" class="button button-small" onClick={loadAgain}>
        {t("ui_reload")}
      </button>
    </ProblemNote>
  );
}

const loadAgain = (): void => location.reload();

function notice(reason: unknown): void {
  surprise.value = reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason);
}
