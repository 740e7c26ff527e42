import type { Problem } from "#core/problem.ts";
import { t } from "#i18n/index.ts";
import { ProblemNote } from "#ui/problem.tsx";
import { libraryAddress } from "./route.ts";

/** A failure that leaves nothing to show, and the ways on. `toLibrary` where this is not the library itself. */
export function Trouble({ problem, toLibrary }: { problem: Problem; toLibrary?: boolean }) {
  return (
    <div class="trouble">
      {toLibrary && <h1 class="visually-hidden">{t("extension_name")}</h1>}
      <ProblemNote problem={problem}>
        {toLibrary && (
          <a class="button" href={libraryAddress()}>
            {t("reader_to_library")}
          </a>
        )}
        {problem.code !== "articleMissing" && (
          <button type="button" class="button" onClick={() => location.reload()}>
            {t("ui_reload")}
          </button>
        )}
      </ProblemNote>
    </div>
  );
}
