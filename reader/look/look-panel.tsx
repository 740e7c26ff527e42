import type { ComponentChildren } from "preact";
import { aligns, fonts, leadings, measures, sizes, themes, type Look } from "#core/look.ts";
import { formatPercent, t } from "#i18n/index.ts";
import { Icon } from "#ui/icon.tsx";
import { changeLook, changeSize, look, resetLook } from "./look-desk.ts";

const panelId = "look-panel";

/** The button that opens the panel. Its words are letters, so they are said by a label. */
export function LookButton() {
  return (
    <button type="button" class="button button-quiet button-icon look-button" popovertarget={panelId} aria-label={t("look_open")} title={t("look_open")} aria-keyshortcuts="a">
      <span aria-hidden="true">{"Aa"}</span>
    </button>
  );
}

/** Opens or closes it, as the button does. */
export function toggleLookPanel(): void {
  const panel = document.getElementById(panelId);
  panel?.togglePopover();
  if (panel?.matches(":popover-open")) panel.querySelector<HTMLElement>("input:checked")?.focus();
}

/** How articles look, beside the article itself: every choice is seen at once. */
export function LookPanel() {
  return (
    <dialog class="look-panel" id={panelId} popover="auto" aria-label={t("look_open")}>
      <Choice part="theme" values={themes} title={t("look_theme")} name={(value) => t(`look_theme_${value}`)} />
      <Choice part="font" values={fonts} title={t("look_font")} name={(value) => t(`look_font_${value}`)}>
        <p class="quiet">{t("look_font_note")}</p>
      </Choice>
      <Size />
      <Choice part="measure" values={measures} title={t("look_measure")} name={(value) => t(`look_measure_${value}`)} />
      <Choice part="leading" values={leadings} title={t("look_leading")} name={(value) => t(`look_leading_${value}`)} />
      <Choice part="align" values={aligns} title={t("look_align")} name={(value) => t(`look_align_${value}`)} />
      <button type="button" class="button button-small button-quiet" onClick={resetLook}>
        {t("look_reset")}
      </button>
    </dialog>
  );
}

interface ChoiceProps<Part extends keyof Look> {
  readonly part: Part;
  readonly values: readonly Look[Part][];
  readonly title: string;
  readonly name: (value: Look[Part]) => string;
  readonly children?: ComponentChildren;
}

/** One of a few, as buttons in a row; the arrow keys go from one to the next. */
function Choice<Part extends keyof Look>({ part, values, title, name, children }: ChoiceProps<Part>) {
  return (
    <fieldset class="look-choice" data-part={part}>
      <legend>{title}</legend>
      <div class="look-values">
        {values.map((value) => (
          <label key={value} class="look-value" data-value={value}>
            <input type="radio" name={`look-${part}`} value={value} checked={look.value[part] === value} autofocus={part === "theme" && look.value[part] === value} onChange={() => changeLook({ [part]: value })} />
            <span>{name(value)}</span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}

function Size() {
  const { size } = look.value;
  return (
    <fieldset class="look-choice">
      <legend>{t("look_size")}</legend>
      <div class="look-size">
        <button type="button" class="button button-small button-icon" aria-label={t("look_smaller")} aria-disabled={size === sizes[0]} aria-keyshortcuts="-" onClick={() => changeSize(-1)}>
        <Icon name="less" />
      </button>
      <output>{formatPercent(size)}</output>
      <button type="button" class="button button-small button-icon" aria-label={t("look_larger")} aria-disabled={size === sizes.at(-1)} aria-keyshortcuts="+" onClick={() => changeSize(1)}>
        <Icon name="more" />
      </button>
      </div>
    </fieldset>
  );
}
