import { core } from "../text.ts";

/** Letters and digits alone: the second copy of a text is often set otherwise. */
const lettersOf = (text: string): string => core(text.replace(/&[#\w]{2,8};|<[^>]{0,200}>/g, " "));

const [pieces, length] = [40, 24] as const;

/** The share of one text that is also in another, 0 to 1, by forty pieces of it taken at even distances. */
export function sharedText(text: string, other: string): number {
  const [own, whole] = [lettersOf(text), lettersOf(other)];
  if (own.length < length) return whole.includes(own) ? 1 : 0;
  const step = Math.max(1, (own.length - length) / (pieces - 1));
  let found = 0;
  for (let piece = 0; piece < pieces; piece += 1) {
    const at = Math.min(own.length - length, Math.round(piece * step));
    if (whole.includes(own.slice(at, at + length))) found += 1;
  }
  return found / pieces;
}
