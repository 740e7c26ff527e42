/**
 * Whether a host stands in the person's own network: this machine, a router, a neighbour's printer. A page from
 * outside has no business to have such a host asked, and our permission would let it.
 * @param host as in `URL.hostname`
 */
export function isInOwnNetwork(host: string): boolean {
  if (host.startsWith("[")) return /^\[(?:::|64:ff9b:|f[cd]|fe[89ab])/i.test(host);
  if (/^[\d.]+$/.test(host)) return ownNumbers.test(host);
  const name = host.replace(/\.$/, ""); // as one writes it who wants no suffix tried
  return !name.includes(".") || ownNames.test(name);
}

const ownNumbers = /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;

const ownNames = /\.(?:local|localhost|internal|intranet|lan|home|home\.arpa)$/i;
