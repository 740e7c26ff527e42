import "./prose.css";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Direction } from "#core/clipping.ts";
import type { SafeNodes } from "#sanitise/safe-nodes.ts";

interface Props {
  /** Only `#sanitise/at-the-glass.ts` makes them. They stay as they are: what is shown is a copy. */
  readonly nodes: SafeNodes;
  /** BCP 47, of the article. */
  readonly lang: string | null;
  readonly dir: Direction;
}

/** An article on screen. It takes nothing but nodes that have passed the glass. */
export function Prose({ nodes, lang, dir }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.replaceChildren(nodes.cloneNode(true)), [nodes]);
  return <div class="prose" ref={place} lang={lang ?? ""} dir={dir} />;
}
