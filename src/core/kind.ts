/** The kinds of clutter that a person can switch on and off in the options page. */
export const kinds = ["comments", "readAlso", "newsletter", "share", "ads", "latest"] as const;

export type Kind = (typeof kinds)[number];

/**
 * Why a block was taken out: a kind of clutter, a line of the person's own,
 * text that the page itself does not show, what is said about the article rather than in it, text that stands outside
 * the article proper, or what the person took out of the saved article.
 * Each is the tail of a `reason_…` key in `_locales`.
 */
export const reasons = [...kinds, "yours", "hidden", "about", "outside", "byHand"] as const;

export type Reason = (typeof reasons)[number];
