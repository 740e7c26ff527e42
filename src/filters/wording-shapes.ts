/**
 * In what shape a phrase of a pack betrays clutter. The phrase alone never does.
 * - `label`: stands before a link. "Read also: <a>…</a>"
 * - `bareLabel`: so telling that a colon and a headline behind it are enough, where the link has got lost
 * - `heading`: is the whole text, and what follows is no prose: a list of links, a form, nothing
 * - `line`: is the whole text; nobody writes just this as a paragraph of a story
 * - `opening`: begins a short boilerplate sentence whose rest varies
 */
export const wordingShapes = ["label", "bareLabel", "heading", "line", "opening"] as const;

export type WordingShape = (typeof wordingShapes)[number];

/** By the letter that stands for it in a compiled line. */
export const shapeOf: Readonly<Record<string, WordingShape>> = { l: "label", b: "bareLabel", h: "heading", n: "line", o: "opening" };

/** A phrase has no more words than this, of Thai no more letters: a text's beginning is read no further. */
export const mostWords = 40;
