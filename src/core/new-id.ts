import { ulid } from "ulid";

/** A ULID: unique, and sorted by `now`, in milliseconds since the epoch. */
export const newId = (now = Date.now()): string => ulid(now);
