import type { Direction, Picture } from "#core/clipping.ts";

/** What the page says of its article. */
export interface Metadata {
  readonly title: string;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly publishedAt: string | null;
  readonly lang: string | null;
  readonly dir: Direction;
  readonly excerpt: string | null;
  readonly leadPicture: Picture | null;
}

export function readMetadata(root: Element): Metadata {
  const meta = (name: string) =>
    root.querySelector(`meta[property="${name}" i], meta[name="${name}" i]`)?.getAttribute("content")?.trim() || null;
  const lang = root.getAttribute("lang") || null;
  const image = meta("og:image");
  return {
    title: meta("og:title") ?? root.querySelector("h1")?.textContent.trim() ?? root.querySelector("title")?.textContent.trim() ?? "",
    byline: meta("author") ?? null,
    siteName: meta("og:site_name"),
    publishedAt: meta("article:published_time"),
    lang,
    dir: (root.getAttribute("dir") ?? "").toLowerCase() === "rtl" || /^(?:ar|fa|ur|he|ps|sd|ug|yi)\b/.test(lang ?? "") ? "rtl" : "ltr",
    excerpt: meta("og:description") ?? meta("description"),
    leadPicture: image ? { url: image, alt: "" } : null,
  };
}
