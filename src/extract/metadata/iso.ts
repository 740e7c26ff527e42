import { dateIn } from "./date-text.ts";

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i;

/**
 * ISO 8601 of what a page declares; null when it is no date. Keeps the zone as it was written; a date without a time stays one.
 * @param lang BCP 47, for the names of months
 */
export function isoOf(text: string, lang: string | null = null): string | null {
  const found = iso.exec(text.trim());
  if (!found) return loosely(text, lang);
  const [, year = "", month = "", day = "", hour, minute, second, zone] = found;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (Number.isNaN(Date.parse(date))) return null;
  if (!hour) return date;
  return `${date}T${hour.padStart(2, "0")}:${minute}:${second ?? "00"}${zoneOf(zone)}`;
}

function zoneOf(zone: string | undefined): string {
  if (!zone) return "";
  if (/^z$/i.test(zone)) return "Z";
  const [hours, minutes] = [zone.slice(0, 3), zone.slice(3).replace(":", "")];
  return `${hours}:${minutes || "00"}`;
}

/** "12 May 2026 08:30 GMT" and the like, and seconds since 1970; bare numbers and other accidents are no dates. */
function loosely(text: string, lang: string | null): string | null {
  if (/^1[0-9]{9}(?:\d{3})?$/.test(text.trim())) return new Date(Number(text.trim().slice(0, 10)) * 1000).toISOString();
  const hasZone = /\d:\d{2}.*(?:GMT|UTC|Z|[+-]\d{2}:?\d{2})/.test(text);
  const time = hasZone && /[a-z]{3}.*\d{4}/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? dateIn(text, lang) : new Date(time).toISOString();
}
