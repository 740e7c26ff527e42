import { t } from "#i18n/index.ts";
import { Preview } from "./preview.tsx";
import { Reading } from "./reading.tsx";
import { Refused } from "./refused.tsx";
import type { Session } from "./session.ts";

/** What we make of the page beneath. */
export function ThisPage({ session }: { session: Session }) {
  const page = session.page.value;
  return (
    <section class="this-page" aria-label={t("popup_this_page")} aria-busy={page.step === "reading"} data-step={page.step}>
      {page.step !== "read" && <h1 class="visually-hidden">{t("popup_this_page")}</h1>}
      {page.step === "reading" && <Reading />}
      {page.step === "read" && <Preview session={session} clipping={page.clipping} />}
      {page.step === "refused" && <Refused session={session} problem={page.problem} manner={page.manner} />}
    </section>
  );
}
