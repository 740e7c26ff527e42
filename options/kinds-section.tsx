import { useMemo } from "preact/hooks";
import { kinds, type Kind } from "#core/kind.ts";
import { builtInRules } from "#filters/built-in.ts";
import { phrases } from "#filters/wording.ts";
import { ProblemNote } from "#ui/problem.tsx";
import type { SettingsDesk } from "./settings-desk.ts";
import { t, tn } from "./words.ts";

/** The kinds of clutter, each on or off at once. */
export function KindsSection({ desk }: { desk: SettingsDesk }) {
  const settings = desk.settings.value;
  const lines = useMemo(countLines, []);
  const toggle = (kind: Kind, isOn: boolean) => settings && desk.change({ kinds: { ...settings.kinds, [kind]: isOn } });
  return (
    <section aria-labelledby="kinds">
      <h2 id="kinds">{t("options_kinds")}</h2>
      <p class="section-note">{t("options_kinds_note")}</p>
      {desk.problem.value && <ProblemNote problem={desk.problem.value} />}
      <ul class="kinds">
        {settings && kinds.map((kind) => (
          <li key={kind}>
            <label class="switch" data-kind={kind}>
              <input
                type="checkbox"
                checked={settings.kinds[kind]}
                aria-describedby={`kind-${kind}`}
                onChange={(event) => void toggle(kind, event.currentTarget.checked)}
              />
              <span class="switch-name">{t(`kind_${kind}`)}</span>
              <span class="switch-note" id={`kind-${kind}`}>
                {t(`kind_${kind}_note`)} <span class="lines">{tn("options_lines", lines[kind])}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Filters and phrases that we bring for each kind. */
function countLines(): Record<Kind, number> {
  const all = [...builtInRules(), ...phrases()];
  return Object.fromEntries(kinds.map((kind) => [kind, all.filter((line) => line.kind === kind).length])) as Record<Kind, number>;
}
