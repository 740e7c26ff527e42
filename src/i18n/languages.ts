/** The languages that our own pages speak: each a folder of `_locales`. */
export const languages = ["en", "ur"] as const;
export type Language = (typeof languages)[number];
