import { kinds, type Kind } from "#core/kind.ts";
import { builtInRules } from "#filters/built-in.ts";
import { t, tn } from "#i18n/index.ts";
import { changeSettings, type Settings } from "#platform/settings.ts";
import { useSettings } from "./use-settings.ts";

/** Each kind of clutter, on or off; what is switched off stays in the articles saved from then on. */
export function KindSwitches() {
  const settings = useSettings();
  return (
    <section aria-labelledby="kinds-title">
      <h2 id="kinds-title">{t("options_kinds")}</h2>
      <p class="quiet">{t("options_kinds_about")}</p>
      <div class="kinds">{settings && kinds.map((kind) => <KindSwitch key={kind} kind={kind} settings={settings} />)}</div>
    </section>
  );
}

const linesOf = (kind: Kind): number => new Set(builtInRules.filter((rule) => rule.kind === kind).map((rule) => rule.line)).size;

function KindSwitch({ kind, settings }: { kind: Kind; settings: Settings }) {
  const change = (on: boolean) => void changeSettings({ kinds: { ...settings.kinds, [kind]: on } });
  return (
    <label class="switch" data-kind={kind}>
      <input
        type="checkbox"
        role="switch"
        checked={settings.kinds[kind]}
        aria-checked={settings.kinds[kind]}
        aria-describedby={`about-${kind}`}
        onChange={({ currentTarget }) => change(currentTarget.checked)}
      />
      <span class="switch-name">{t(`kind_${kind}`)}</span>
      <span class="switch-note" id={`about-${kind}`}>
        {t(`kind_${kind}_note`)} {tn("options_lines", linesOf(kind))}
      </span>
    </label>
  );
}
