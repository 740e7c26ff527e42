import { languageName, t } from "#i18n/index.ts";
import { lengths, orders, type Choices, type View } from "#library/views.ts";
import { showView } from "../route.ts";

interface Choice<Value extends string> {
  readonly value: Value;
  readonly name: string;
}

const named = (values: readonly string[], name = (value: string) => value): readonly Choice<string>[] => values.map((value) => ({ value, name: name(value) }));

/** What a list can be narrowed by, as far as the library has more than one of it, and its order. */
export function NarrowBar({ view, choices: { sites, tags, languages } }: { view: View; choices: Choices }) {
  return (
    <fieldset class="narrow-bar" aria-label={t("library_narrow")}>
      <Narrowed name="tag" least={1} all={t("narrow_tag")} value={view.tag} choices={named(tags)} onChange={(tag) => showView({ ...view, tag })} />
      <Narrowed name="site" least={2} all={t("narrow_site")} value={view.site} choices={named(sites)} onChange={(site) => showView({ ...view, site })} />
      <Narrowed name="language" least={2} all={t("narrow_language")} value={view.language} choices={named(languages, languageName)} onChange={(language) => showView({ ...view, language })} />
      <Narrowed name="length" least={1} all={t("narrow_length")} value={view.length} choices={lengths.map((value) => ({ value, name: t(`length_${value}`) }))} onChange={(length) => showView({ ...view, length })} />
      <label class="narrow-order">
        <span class="visually-hidden">{t("library_order")}</span>
        <select class="input input-small" data-narrow="order" value={view.order} onChange={({ currentTarget }) => showView({ ...view, order: orders.find((each) => each === currentTarget.value) ?? "newest" })}>
          {orders.map((order) => (
            <option key={order} value={order}>
              {t(`order_${order}`)}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}

interface NarrowedProps<Value extends string> {
  readonly name: string;
  /** Fewer choices than these are none. */
  readonly least: number;
  readonly all: string;
  readonly value: Value | null;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value | null) => void;
}

function Narrowed<Value extends string>({ name, least, all, value, choices: offered, onChange }: NarrowedProps<Value>) {
  if (offered.length < least && value === null) return null;
  const pick = (picked: string) => onChange(offered.find((each) => each.value === picked)?.value ?? null);
  return (
    <select class="input input-small" data-narrow={name} aria-label={all} data-on={value === null ? undefined : ""} value={value ?? ""} onChange={({ currentTarget }) => pick(currentTarget.value)}>
      <option value="">{all}</option>
      {offered.map((each) => (
        <option key={each.value} value={each.value}>
          {each.name}
        </option>
      ))}
      {value !== null && !offered.some((each) => each.value === value) && <option value={value}>{value}</option>}
    </select>
  );
}
