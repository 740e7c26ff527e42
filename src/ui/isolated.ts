/** Words of theirs for the middle of a sentence of ours: neither turns the other's direction about. */
export const isolated = (words: string): string => `\u2068${words}\u2069`;
