import type { CompiledList } from "#core/built-in.ts";
import type { Clipping, Manner } from "#core/clipping.ts";
import type { Kind } from "#core/kind.ts";
import type { NotRead, PictureBytes } from "#core/picture-bytes.ts";
import type { Result } from "#core/result.ts";

export interface CleanRequest {
  readonly manner: Manner;
  /** The person's own rules that can hold on this host, already compiled. */
  readonly rules: CompiledList;
  /** Kinds of clutter that the person lets stand. */
  readonly off: readonly Kind[];
  /** Lines of our lists and packs that are switched off, as the ledger names them. */
  readonly offLines?: readonly string[];
  /** Our own lists and packs, which the injected script does not carry: a `BuiltIn` as JSON. */
  readonly builtIn: string;
}

/**
 * What our own contexts may ask of a page. The content script publishes exactly this,
 * in its isolated world, and it is called with `scripting.executeScript`: the page's own scripts
 * see nothing of it, and no message channel is open.
 */
export interface PageCalls {
  /** In turns, so that the page does not freeze meanwhile. */
  clean(request: CleanRequest): Promise<Result<Clipping>>;
  /** The same, and how long each stage took: for filter authors and for measuring. */
  cleanTimed(request: CleanRequest): Promise<{ readonly result: Result<Clipping>; readonly ms: StageTimes }>;
  /** A picture of at most so many bytes, where this page may read it: from its cache, same-origin, or CORS-open. */
  readPicture(url: string, most: number): Promise<PictureBytes | NotRead>;
}

/** Milliseconds by stage, breaks included. A stage that was not reached has 0. */
export interface StageTimes {
  readonly copy: number;
  readonly prune: number;
  readonly isolate: number;
  readonly tidy: number;
  readonly sanitise: number;
  readonly total: number;
}

/** The one global of the content script's isolated world. */
export const pageCallsName = "offprintPageCalls";
