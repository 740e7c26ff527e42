import "./scripts.css";
import "./prose.css";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { MissingPicture } from "#core/absence.ts";
import type { Direction } from "#core/clipping.ts";
import type { SafeNodes } from "#sanitise/safe-nodes.ts";
import { followAnchors } from "./prose-anchors.ts";
import { reusePictures, sayWhy, showPictures, standIns } from "./prose-pictures.ts";
import { sayLengths } from "./prose-length.ts";
import { turnParagraphs } from "./prose-directions.ts";
import { frameTables, watchScrollers } from "./prose-scrollers.ts";

interface Props {
  /** Only `#sanitise/at-the-glass.ts` makes them. They stay as they are: what is shown is a copy. */
  readonly nodes: SafeNodes;
  /** BCP 47, of the article. */
  readonly lang: string | null;
  readonly dir: Direction;
  /** `blob:` addresses of the pictures that are kept, by their remote address; null until that is known. Others show their words and a link. */
  readonly pictures?: ReadonlyMap<string, string> | null;
  /** Those of the others of which it is known why they are not kept; null until that is known. */
  readonly missing?: readonly MissingPicture[] | null;
}

const nothingMissing: readonly MissingPicture[] = [];
const none: ReadonlyMap<string, string> = new Map();

/** An article on screen. It takes nothing but nodes that have passed the glass. */
export function Prose({ nodes, lang, dir, pictures = none, missing = nothingMissing }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const copy = nodes.cloneNode(true) as SafeNodes;
    turnParagraphs(copy, dir);
    standIns(copy);
    frameTables(copy);
    const isLong = sayLengths(copy);
    if (place.current) reusePictures(place.current, copy);
    place.current?.toggleAttribute("data-long", isLong);
    place.current?.replaceChildren(copy);
  }, [nodes, dir]);
  useLayoutEffect(() => {
    if (place.current && pictures) showPictures(place.current, pictures);
    if (place.current && pictures && missing) sayWhy(place.current, missing);
  }, [nodes, pictures, missing]);
  useLayoutEffect(() => {
    const leaving = new AbortController();
    if (place.current) {
      watchScrollers(place.current, leaving.signal);
      followAnchors(place.current, leaving.signal);
    }
    return () => leaving.abort();
  }, [nodes]);
  // An unknown language is said to be unknown: the interface's own would hyphenate and dress it wrongly.
  return <div class="prose" ref={place} lang={lang ?? ""} dir={dir} />;
}
