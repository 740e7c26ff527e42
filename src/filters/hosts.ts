import { complain } from "./problem.ts";

export interface Hosts {
  readonly hosts: readonly string[];
  readonly exceptHosts: readonly string[];
}

/** How a line names the site of an address; empty for what is no address. */
export const hostForLines = (address: string): string => URL.parse(address)?.hostname.replace(/^www\./, "") ?? "";

/** Reads what stands in front of `##`: `example.com,~sub.example.com`, `example.*`, `*`, or nothing. */
export function parseHosts(written: string): Hosts {
  const hosts: string[] = [];
  const exceptHosts: string[] = [];
  for (const entry of written.split(",")) {
    const name = entry.trim();
    if (name === "" || name === "*") continue;
    if (name.startsWith("~")) exceptHosts.push(canonicalHost(name.slice(1)));
    else hosts.push(canonicalHost(name));
  }
  return { hosts, exceptHosts };
}

/** Written as `URL.hostname` gives it, which most are. */
const asGiven = /^(?!xn--|.*\.xn--)[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+$/;

/** Lower case and punycode, as `URL.hostname` gives the page's. */
function canonicalHost(name: string): string {
  if (asGiven.test(name)) return name;
  const everyEnding = name.endsWith(".*");
  const stem = everyEnding ? name.slice(0, -2) : name;
  if (stem === "" || /[\s/:@?#*\\%|^$~]/.test(stem)) complain("badHost", name);
  // Behind a label of its own, because `1` alone would be read as the address 0.0.0.1.
  const address = `http://${stem}.x`;
  if (!URL.canParse(address)) complain("badHost", name);
  const host = new URL(address).hostname.slice(0, -2);
  return everyEnding ? `${host}.*` : host;
}
