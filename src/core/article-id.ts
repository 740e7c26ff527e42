import type { ArticleId } from "./article.ts";
import { newId } from "./new-id.ts";

/** Crockford's base 32, 26 digits; the first holds three bits only. */
const form = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** A new id. `now` is in milliseconds since the epoch: ids sort by it. */
export const newArticleId = (now = Date.now()): ArticleId => newId(now) as ArticleId;

/** Whether a string from an address bar, a message or a file has the form of an id. */
export const isArticleId = (value: unknown): value is ArticleId => typeof value === "string" && form.test(value);
