import { useState } from "preact/hooks";
import type { Problem } from "#core/problem.ts";
import { formatNumber, t } from "#i18n/index.ts";
import { rebuildIndex } from "#library/rebuild-index.ts";
import { Icon } from "#ui/icon.tsx";
import { ProblemNote } from "#ui/problem.tsx";
import { Waiting } from "../waiting.tsx";

type Making =
  | { readonly step: "open" }
  | { readonly step: "reading"; readonly done: number; readonly all: number }
  | { readonly step: "done" }
  | { readonly step: "failed"; readonly problem: Problem };

/** Making anew what the search looks things up in, for whoever misses an article in it. */
export function IndexPart() {
  const [making, setMaking] = useState<Making>({ step: "open" });
  const make = async () => {
    setMaking({ step: "reading", done: 0, all: 0 });
    const made = await rebuildIndex((done, all) => setMaking({ step: "reading", done, all }));
    setMaking(made.ok ? { step: "done" } : { step: "failed", problem: made.problem });
  };
  return (
    <section class="backup-part" data-index={making.step}>
      <h2>{t("index_title")}</h2>
      <p>{t("index_about")}</p>
      {making.step === "reading" && <Waiting words={t("backup_writing", formatNumber(making.done), formatNumber(making.all))} {...making} />}
      {making.step === "done" && (
        <output class="note note-good">
          <p class="note-title">{t("index_done")}</p>
        </output>
      )}
      {making.step === "failed" && <ProblemNote problem={making.problem} />}
      {(making.step === "open" || making.step === "failed") && (
        <button type="button" class="button" data-act="index" onClick={() => void make()}>
          <Icon name="search" />
          {t("index_make")}
        </button>
      )}
    </section>
  );
}
