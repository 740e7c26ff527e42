import { telling } from "#filters/telling.ts";

/** A front page, a section, a search, a log-in, by how addresses are commonly made. */
export function isListAddress(address: string): boolean {
  const { pathname, searchParams } = new URL(address);
  const isRoot = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:index\.\w+|home)?$/i.test(pathname);
  return (isRoot && searchParams.size === 0) || telling("listings").test(pathname) || ["q", "query", "search", "s"].some((name) => searchParams.has(name));
}

/** Several words with hyphens, a day or a long number: how addresses name one story. */
export function isStoryAddress(address: string): boolean {
  const { pathname } = new URL(address);
  const last = decodeURIComponentOr(pathname.split("/").findLast(Boolean) ?? "");
  return (last.match(/[-_]/g)?.length ?? 0) >= 3 || /\d{5,}/.test(last) || /\/(?:19|20)\d{2}\/\d{1,2}\//.test(pathname);
}

function decodeURIComponentOr(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
