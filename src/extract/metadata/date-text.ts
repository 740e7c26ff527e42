const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const month = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";

const shapes: readonly (readonly [RegExp, (parts: readonly string[]) => readonly [string, string | number, string]])[] = [
  [/(?<!\d)((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/, ([year = "", m = "", day = ""]) => [year, m, day]],
  [/(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d{2})(?!\d)/, ([day = "", m = "", year = ""]) => [year, m, day]],
  [new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s+${month},?\\s+((?:19|20)\\d{2})`, "i"), ([day = "", name = "", year = ""]) => [year, numberOf(name), day]],
  [new RegExp(`\\b${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d{2})`, "i"), ([name = "", day = "", year = ""]) => [year, numberOf(name), day]],
];

const numberOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/**
 * The first day that a short text names, `YYYY-MM-DD`; null when there is none.
 * 3/4/2025 is left alone: in half of the world that is another day.
 */
export function dateIn(text: string): string | null {
  for (const [shape, read] of shapes) {
    const found = shape.exec(text);
    if (!found) continue;
    const [year, m, day] = read(found.slice(1));
    const date = `${year}-${String(m).padStart(2, "0")}-${day.padStart(2, "0")}`;
    if (!Number.isNaN(Date.parse(date))) return date;
  }
  return null;
}
