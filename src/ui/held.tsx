import type { HeldBack } from "#core/clipping.ts";
import { t } from "#i18n/index.ts";

/** A line of the person's own that was not followed, why, and the way to have it followed. */
export function Held({ held: { line, why }, onInsist }: { held: HeldBack; onInsist: (line: string) => void }) {
  return (
    <div class="note note-warn" data-held={why}>
      <p>
        {t(`held_${why}`)} <code dir="auto">{line}</code>
      </p>
      {why === "tooMuch" && (
        <button type="button" class="button button-small" onClick={() => onInsist(line)}>
          {t("held_insist")}
        </button>
      )}
    </div>
  );
}
