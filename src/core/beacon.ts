/**
 * Whether an address is a counter of visits rather than a picture. Those are never asked for: to fetch one tells
 * somebody that the article was kept. Told by shape alone; no list of hosts would stay true.
 */
export function isBeacon(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { pathname, search } = new URL(address);
  return counters.test(pathname) || (noPicture.test(pathname) && search.length > longQuery);
}

/** The last part of the path says what it is for. */
const counters =
  /(?:^|[/_.-])(?:pixel|beacon|track(?:er|ing)?|counter|impression|telemetry|__?utm|1x1|cleardot|clear|spacer|blank|shim|webbug)(?:[_.-]?(?:gif|png|php|aspx?|img|image|pixel))?\/?$|\/(?:collect|imp|ping|tr|hit|log)\/?$|\/[a-z]{1,2}\.gif$/i;

/** A path that names no picture, with a query too long to ask for one. */
const noPicture = /\/[^/.]*$|\.(?:php|aspx?|cgi|js)$/i;

/** UTF-16 units. Addresses of image servers carry sizes and signatures; a beacon carries a page's worth of facts. */
const longQuery = 600;
