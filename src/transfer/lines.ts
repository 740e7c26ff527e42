/**
 * The lines of a text that have something in them, each with its number, counted from 1. One after another and never as a
 * list: a stranger's file may be a quarter of a gigabyte of nothing but ends of lines.
 */
export function* linesIn(text: string): Generator<readonly [line: string, number: number]> {
  for (let start = 0, number = 1; start < text.length; number++) {
    const end = text.indexOf("\n", start);
    const stop = end < 0 ? text.length : end;
    if (stop > start) yield [text.slice(start, stop), number];
    start = stop + 1;
  }
}
