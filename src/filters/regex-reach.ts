/**
 * UTF-16 units of an element's text that a regular expression is asked about at most. What is longer is no furniture,
 * and what an expression may cost is reckoned for this much.
 */
export const regexReach = 20_000;
