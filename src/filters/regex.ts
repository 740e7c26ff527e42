import { complain } from "./problem.ts";
import { slowPart } from "./slow-part.ts";

export interface SafeRegex {
  readonly source: string;
  readonly flags: string;
}

/**
 * A regular expression as it was written between slashes. It cannot be interrupted while it runs, so it is judged here.
 * @throws FilterComplaint
 */
export function safeRegex(source: string, flags: string): SafeRegex {
  const kept = flags.replace("g", ""); // means nothing to a test
  if (/[^imsu]/.test(kept) || !isRegex(source, kept)) complain("badRegex", `/${source}/${flags}`);
  const needed = trimmed(source);
  const slow = slowPart(needed, kept);
  if (slow !== null) complain("slowRegex", slow);
  return { source: needed, flags: kept };
}

function isRegex(source: string, flags: string): boolean {
  try {
    return Boolean(new RegExp(source, flags));
  } catch {
    return false;
  }
}

/** `.*` at either end asks for nothing, and costs the square of the text. Many write it all the same. */
function trimmed(source: string): string {
  const shorter = source.replace(/^(?:\.\*\??)+(?=[^*+?{|])/, "").replace(/([\p{L}\p{N}\s])(?:\.\*\??)+$/u, "$1");
  return shorter !== "" && isRegex(shorter, "") ? shorter : source;
}
