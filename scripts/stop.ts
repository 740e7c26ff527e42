/** Ends a script with one sentence that the person can act on; anything else that is thrown is a surprise. */
export class Stop extends Error {}
