/**
 * Letters and numbers of the West, and the signs that its texts have besides. Whatever asks for those of all scripts,
 * `\p{L}`, costs milliseconds where it is first asked, on the click of somebody who waits.
 */
export const westernLetter = String.raw`\da-zA-ZªµºÀ-ÖØ-öø-ɏ²³¹¼-¾`;

export const isWestern = (text: string): boolean => /^[\0-ɏ\u2000-\u200b\u200e-\u206f\u20a0-\u20bf\u2190-\u245f]*$/.test(text);
