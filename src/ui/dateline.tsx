import type { ComponentChildren } from "preact";
import { formatDate, tn, uiDirection } from "#i18n/index.ts";
import { TheirWords } from "./their-words.tsx";

interface Props {
  readonly siteName: string | null;
  /** Address of the original; its host stands in where the site has no name. */
  readonly url: string;
  readonly publishedAt: string | null;
  readonly minutes: number;
  /** What else is to be said, each in an element of its own. */
  readonly children?: ComponentChildren;
}

/**
 * Site · date · minutes. What is not known is not there, and leaves no gap. It reads in our direction,
 * and stands at the side at which the article around it begins.
 */
export function Dateline({ siteName, url, publishedAt, minutes, children }: Props) {
  return (
    <p class="dateline" dir={uiDirection()}>
      <span>
        <TheirWords>{siteName ?? hostOf(url)}</TheirWords>
      </span>
      {publishedAt && <Day when={publishedAt} />}
      <Duration minutes={minutes} />
      {children}
    </p>
  );
}

/** A day, readable by people and machines; nothing when it is no date. */
export function Day({ when }: { when: number | string }) {
  const words = formatDate(when);
  return words ? <time dateTime={typeof when === "number" ? new Date(when).toISOString() : when}>{words}</time> : null;
}

/** Reading time. */
export function Duration({ minutes }: { minutes: number }) {
  return <span>{tn("ui_minutes", minutes)}</span>;
}

/** The host as people say it. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
}
