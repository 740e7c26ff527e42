import type { Rule } from "#core/rule.ts";

/**
 * The rules that can hold on a host, in their order. This is the slice that crosses into the page.
 * @param host as in `URL.hostname`: lower case, punycode
 */
export function rulesForHost(rules: readonly Rule[], host: string): readonly Rule[] {
  return rules.filter((rule) => {
    if (rule.exceptHosts.some((each) => isHostOf(host, each))) return false;
    return rule.hosts.length === 0 || rule.hosts.some((each) => isHostOf(host, each));
  });
}

/** Second-level labels that belong to the ending: `example.*` covers example.co.uk and example.com.pk. */
export const registryEnding = /^(?:[a-z0-9-]+|(?:ac|co|com|edu|go|gob|gov|gouv|ltd|ne|net|nom|or|org|sch)\.[a-z]{2})$/;

/** @param written a host as rules write it; it covers its subdomains, and with `.*` every ending */
function isHostOf(host: string, written: string): boolean {
  if (!written.endsWith(".*")) return host === written || host.endsWith(`.${written}`);
  const stem = written.slice(0, -1); // keeps the dot
  const at = host.startsWith(stem) ? 0 : host.indexOf(`.${stem}`) + 1;
  if (at === 0 && !host.startsWith(stem)) return false;
  return registryEnding.test(host.slice(at + stem.length));
}
