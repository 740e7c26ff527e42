import type { Clipping } from "#core/clipping.ts";
import { formatNumber, t } from "#i18n/index.ts";

/** How sure we are of an article, in a few words, and behind them why. */
export function Confidence({ confidence, confidenceReasons }: Pick<Clipping, "confidence" | "confidenceReasons">) {
  return (
    <details class="disclosure confidence">
      <summary>{t(confidence >= 0.9 ? "confidence_high" : confidence >= 0.5 ? "confidence_middle" : "confidence_low")}</summary>
      <ul>
        {confidenceReasons.map(({ code, values }) => (
          <li key={code}>{t(`confidence_${code}`, ...values.map(formatNumber))}</li>
        ))}
      </ul>
    </details>
  );
}
