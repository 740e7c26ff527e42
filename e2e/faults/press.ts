import type { View } from "../browsers/browser.ts";

/** What the popup says after *Save* was pressed: `saved`, or the code of the problem that it shows, and for one that nobody expected what it says of it. */
export const pressSave = (popup: View): Promise<string> =>
  popup.evaluate(async () => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- there is no outer scope in the page
    const said = () => {
      const { keeping } = document.querySelector<HTMLElement>("[data-keeping]")?.dataset ?? {};
      if (keeping === "saved") return keeping;
      const problem = document.querySelector<HTMLElement>(".keep [data-problem]");
      const why = problem?.querySelector(".note-detail")?.textContent;
      return keeping === "failed" ? [problem?.dataset["problem"] ?? "no word", ...(why ? [why] : [])].join(": ") : null;
    };
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- there is no outer scope in the page
    const isIdle = () => document.querySelector("[data-action=save]")?.getAttribute("aria-disabled") !== "true";
    document.querySelector<HTMLElement>("[data-action=save]")?.click();
    const end = Date.now() + 40_000;
    while (Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const answer = said();
      if (answer === "saved" || (answer && isIdle())) return answer;
    }
    return "nothing";
  });

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
