import { useEffect, useState } from "preact/hooks";
import { t } from "#i18n/index.ts";

/** After this long a wait wants a word, in milliseconds. */
const patience = 1_500;

/** The shape of what is coming. It keeps out of sight at first, so that a quick answer brings no flicker. */
export function Reading() {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="reading">
      <output class={isSlow ? "quiet" : "visually-hidden"}>
        {t(isSlow ? "popup_reading_slow" : "popup_reading")}
      </output>
      <div class="skeleton skeleton-line" />
      <div class="skeleton skeleton-title" />
      <div class="skeleton skeleton-buttons" />
      <div class="skeleton skeleton-text" />
    </div>
  );
}
