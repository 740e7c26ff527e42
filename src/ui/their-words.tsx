import type { ComponentChildren } from "preact";
import type { Direction } from "#core/clipping.ts";

interface Props {
  /** Which element to be. A `span` by default; a block is also aligned by its own direction. */
  readonly as?: "span" | "p" | "h1" | "h2" | "h3" | "div";
  /** BCP 47. Not known is said too (`lang=""`): it is not ours, in any case. */
  readonly lang?: string | null;
  /** Left out, the first strong letter decides. */
  readonly dir?: Direction;
  readonly class?: string;
  readonly id?: string;
  readonly children: ComponentChildren;
}

/**
 * Words of an article amid words of ours: told apart in language (for the voice and the font)
 * and isolated in direction, so that neither sentence turns the other about.
 */
export function TheirWords({ as: Element = "span", lang, dir, children, ...rest }: Props) {
  return (
    <Element {...rest} lang={lang ?? ""} dir={dir ?? "auto"}>
      {children}
    </Element>
  );
}
