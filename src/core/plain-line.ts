/**
 * A line that a stranger wrote, as text and nothing else: without the characters that turn around what stands behind
 * them (in a tab's title no element could hold them in), and without control characters.
 */
// oxlint-disable-next-line no-control-regex -- they are what goes
export const plainLine = (text: string): string => text.replace(/[\u202A-\u202E\u2066-\u2069\0-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g, "");
