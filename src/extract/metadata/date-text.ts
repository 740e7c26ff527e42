const year = "((?:19|20)\\d{2})";
const anyYear = new RegExp(year);
const english = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

type Parts = readonly [year: string, month: number, day: string];
type Shape = readonly [RegExp, (parts: readonly string[]) => Parts];

const inFigures: readonly Shape[] = [
  [new RegExp(`(?<!\\d)${year}\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)`), ([y = "", month = "", day = ""]) => [y, Number(month), day]],
  [new RegExp(`(?<!\\d)${year}년\\s*(\\d{1,2})월\\s*(\\d{1,2})일`), ([y = "", month = "", day = ""]) => [y, Number(month), day]],
  [new RegExp(`(?<!\\d)(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?${year}(?!\\d)`), ([day = "", month = "", y = ""]) => [y, Number(month), day]],
];

/**
 * The first day that a short text names, `YYYY-MM-DD`; null when there is none.
 * 3/4/2025 is left alone, unless one of the two can be no month: in half of the world it is another day.
 * @param lang BCP 47; whose month names are known besides the English ones
 */
export function dateIn(text: string, lang: string | null = null): string | null {
  const plain = withPlainDigits(text);
  if (!anyYear.test(plain)) return null; // most lines: the names of months are not even asked for
  for (const [shape, read] of shapesIn(lang)) {
    const found = shape.exec(plain);
    if (!found) continue;
    const [y, month, day] = read(found.slice(1));
    const date = `${y}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
    if (!Number.isNaN(Date.parse(date))) return date;
  }
  return null;
}

/** @param names of the twelve months, lower case; a beginning is enough. */
function inWords(names: readonly string[]): readonly Shape[] {
  if (names.length === 0) return [];
  const month = `(${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})[\\p{L}\\p{M}]*\\.?`;
  const numberOf = (name: string): number => (names.indexOf(name.toLowerCase()) % 12) + 1;
  return [
    [new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s*(?:de\\s+|-)?${month},?[\\s-]*(?:de\\s+)?${year}`, "iu"), ([day = "", name = "", y = ""]) => [y, numberOf(name), day]],
    [new RegExp(`(?<!\\p{L})${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${year}`, "iu"), ([name = "", day = "", y = ""]) => [y, numberOf(name), day]],
    [new RegExp(`${year}\\s+${month}\\s+(\\d{1,2})(?!\\d)`, "iu"), ([y = "", name = "", day = ""]) => [y, numberOf(name), day]],
  ];
}

const slashed: readonly Shape[] = [
  [new RegExp(`(?<!\\d)(1[3-9]|2\\d|3[01])/(\\d{1,2})/${year}(?!\\d)`), ([day = "", month = "", y = ""]) => [y, Number(month), day]],
  [new RegExp(`(?<!\\d)(\\d{1,2})/(1[3-9]|2\\d|3[01])/${year}(?!\\d)`), ([month = "", day = "", y = ""]) => [y, Number(month), day]],
];

const known = new Map<string | null, readonly Shape[]>();

/** The language's own are asked for last, and made once: a browser takes a while to say how it calls its months. */
function* shapesIn(lang: string | null): Iterable<Shape> {
  yield* inFigures;
  for (const each of ["en", lang]) {
    const shapes = known.get(each) ?? inWords(each === "en" ? english : monthsOf(each));
    known.set(each, shapes);
    yield* shapes;
  }
  yield* slashed;
}

/** The browser knows how every language calls its months, short and long, alone and beside a day. */
function monthsOf(lang: string | null): readonly string[] {
  if (!lang || /^en\b/.test(lang)) return [];
  const names = (["long", "short"] as const).flatMap((month) => {
    const format = new Intl.DateTimeFormat(`${lang}-u-nu-latn-ca-gregory`, { day: "numeric", month, timeZone: "UTC" });
    return english.map((_, index) => format.formatToParts(Date.UTC(2026, index, 5)).find(({ type }) => type === "month")?.value.toLowerCase().replace(/\.$/, "") ?? "");
  });
  return names.every((name) => /[^\d\s]{2}/.test(name)) ? names : [];
}

/** Every script's digits as 0 to 9. Each script's ten stand together in Unicode, zero first. */
export const withPlainDigits = (text: string): string =>
  text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(code - zero);
  });
