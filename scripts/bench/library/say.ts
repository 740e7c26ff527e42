/** How far it has come, with the hour, beside the tables. */
export const say = (what: string): void => void process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${what}\n`);
