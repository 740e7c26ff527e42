declare const canonical: unique symbol;

/** An address without fragment, trackers and other accidents. Two saves of one story share it. */
export type CanonicalUrl = string & { readonly [canonical]: true };

/** Query parameters that tell who sent the reader, never which story it is. */
const trackers = /^(?:utm_.*|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|_ga|ref_src|ref_url|cmpid|ns_campaign|ns_source|smid|spm|share_id|wt_mc|xtor|at_medium|at_campaign)$/i;

/**
 * The canonical form of a page's address.
 * @param page absolute address of the page
 * @param declared what the page says of itself (`rel=canonical`); taken when it is an http(s) address
 * of the same site and not merely the front page, which some sites declare everywhere
 */
export function canonicalUrl(page: string, declared?: string | null): CanonicalUrl {
  const own = normalise(page);
  const said = declared ? normalise(declared, page) : null;
  return (said && own && isSameStory(said, own) ? said : own)?.href as CanonicalUrl ?? (page as CanonicalUrl);
}

/** The site that an address belongs to, as lists group and filters name it: `news.example`. Empty when there is none. */
export const siteOfAddress = (address: string): string => (URL.canParse(address) ? siteOf(new URL(address)) : "");

function normalise(address: string, base?: string): URL | null {
  if (!URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  url.hash = "";
  url.username = "";
  url.password = "";
  const kept = [...url.searchParams].filter(([name]) => !trackers.test(name));
  url.search = new URLSearchParams(kept).toString();
  return url;
}

function isSameStory(said: URL, own: URL): boolean {
  const isWeb = said.protocol === "https:" || said.protocol === "http:";
  const isFrontPage = said.pathname === "/" && said.search === "" && own.pathname !== "/";
  return isWeb && !isFrontPage && siteOf(said) === siteOf(own);
}

/** Host without the labels that name a view of a site rather than the site. */
function siteOf(url: URL): string {
  return url.hostname.replace(/^(?:www|m|mobile|amp)\./, "");
}
