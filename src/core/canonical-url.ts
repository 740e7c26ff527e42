import { caps } from "./caps.ts";

declare const canonical: unique symbol;

/** An address without fragment, trackers and other accidents. Two saves of one story share it. */
export type CanonicalUrl = string & { readonly [canonical]: true };

/** Query parameters that tell who sent the reader, never which story it is. */
const trackers = /^(?:utm_.*|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|_ga|ref_src|ref_url|cmpid|ns_campaign|ns_source|smid|spm|share_id|wt_mc|xtor|at_medium|at_campaign|amp|outputtype)$/i;

/**
 * The canonical form of a page's address.
 * @param page absolute address of the page, no longer than `caps.url`, and nor is what comes of it
 * @param declared what the page says of itself (`rel=canonical`); taken when it is an http(s) address
 * of the same site and not merely the front page, which some sites declare everywhere
 * @param shared the address by which the page wants to be passed on (`og:url`); taken where nothing is declared and it
 * agrees with the page's own: then it tells only which of its parameters matter
 */
export function canonicalUrl(page: string, declared?: string | null, shared?: string | null): CanonicalUrl {
  const place = unwrapped(page);
  const own = normalise(place);
  const said = declared ? normalise(declared, place) : null;
  if (said && own && isSameStory(said, own)) return said.href as CanonicalUrl;
  const passedOn = shared && !declared ? normalise(shared, place) : null;
  if (passedOn && own && isSameStory(passedOn, own) && agrees(passedOn, own)) return passedOn.href as CanonicalUrl;
  return (own?.href ?? page) as CanonicalUrl;
}

/** The site that an address belongs to, as lists group and filters name it: `news.example`. Empty when there is none. */
export const siteOfAddress = (address: string): string => (URL.canParse(address) ? siteOf(new URL(address)) : "");

/**
 * Copies of a page that others serve under an address of their own, which holds that of the page. Whoever can call a host
 * so can take any article's place: so it is Google's in a country (`google.co.uk`), and nobody's `google.news.example`.
 */
const wrappers = /^https?:\/\/(?:[^/]+\.cdn\.ampproject\.org\/[acv]|(?:www\.)?google\.(?:com|(?:com?\.)?[a-z]{2})\/amp)\/(s\/)?([^/?#]+\.[^?#]*)/i;

function unwrapped(address: string): string {
  const [, secure, inner] = wrappers.exec(address) ?? [];
  return inner ? `http${secure ? "s" : ""}://${inner}` : address;
}

/** The end of a path that asks for the light form of a story, which has the same address without. */
const lightForm = /(?<=\/[^/]+)(?:\/amp(?=\/?$)|\.amp(?=\.html?$))/i;

function normalise(address: string, base?: string): URL | null {
  if (!URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  url.pathname = url.pathname.replace(lightForm, "");
  url.hash = "";
  url.username = "";
  url.password = "";
  const kept = [...url.searchParams].filter(([name]) => !trackers.test(name));
  url.search = new URLSearchParams(kept).toString();
  return url.href.length <= caps.url ? url : null; // written anew it may have grown
}

function isSameStory(said: URL, own: URL): boolean {
  const isWeb = said.protocol === "https:" || said.protocol === "http:";
  const isFrontPage = said.pathname === "/" && said.search === "" && own.pathname !== "/";
  return isWeb && !isFrontPage && siteOf(said) === siteOf(own) && said.port === own.port;
}

const path = ({ pathname }: URL): string => pathname.replace(/\/$/, "");

/** The same path; without parameters only where the path alone can tell a story from others. */
function agrees(shared: URL, own: URL): boolean {
  const isTelling = /\d{4}|-[^-/]+-[^-/]+-/.test(path(own).split("/").at(-1) ?? "");
  const isPart = [...shared.searchParams].every(([name, value]) => own.searchParams.getAll(name).includes(value));
  return path(shared) === path(own) && isPart && (shared.search !== "" || own.search === "" || isTelling);
}

/** Host without the labels that name a view of a site rather than the site. */
function siteOf(url: URL): string {
  return url.hostname.replace(/^(?:www|m|mobile|amp)\./, "");
}
