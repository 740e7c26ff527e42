import { t } from "#i18n/index.ts";
import { libraryAddress } from "./route.ts";
import { useTitle } from "./use-title.ts";

/** What stands before a person once, when Offprint has come: what a click does, in one screen. It asks nothing. */
export function WelcomePage() {
  useTitle(t("welcome_title"));
  return (
    <main class="library welcome">
      <p class="wordmark">
        <img src="../icons/offprint.svg" alt="" width="22" height="22" />
        {t("extension_name")}
      </p>
      <h1>{t("welcome_title")}</h1>
      <Drawing />
      <ol class="steps">
        <li>{t("welcome_click")}</li>
        <li>{t("welcome_see")}</li>
        <li>{t("welcome_save")}</li>
      </ol>
      <p class="quiet">{t("welcome_private")}</p>
      <div class="actions">
        <a class="button button-primary" href={libraryAddress()}>
          {t("welcome_library")}
        </a>
        <a class="button button-quiet" href="../options/index.html">
          {t("library_options")}
        </a>
      </div>
    </main>
  );
}

const full = ["banner", "title", "line 1", "line 2", "box 1", "line 3", "share", "line 4", "box 2", "comments"];
const clean = ["title", "line 1", "line 2", "line 3", "line 4", "line 5", "line 6"];

/** A page full of things, and the article alone. The steps below say the same in words. */
function Drawing() {
  return (
    <div class="drawing" aria-hidden="true">
      <Drawn parts={full} />
      <svg class="icon icon-mirrors drawing-arrow" viewBox="0 0 20 20">
        <path d="M3 10h13M11.500 5.500 16 10l-4.500 4.500" />
      </svg>
      <Drawn parts={clean} />
    </div>
  );
}

function Drawn({ parts }: { parts: readonly string[] }) {
  return (
    <div class={parts === clean ? "drawing-page drawing-clean" : "drawing-page"}>
      {parts.map((part) => (
        <span key={part} class={`drawing-${part.split(" ")[0]}`} />
      ))}
    </div>
  );
}
