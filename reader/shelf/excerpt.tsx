import { useEffect, useState } from "preact/hooks";
import type { Article } from "#core/article.ts";
import { snippet } from "#library/find.ts";
import type { Piece } from "#search/snippet.ts";
import { TheirWords } from "#ui/their-words.tsx";

const none: readonly Piece[] = [];

/** How an article begins; where something was searched for, the place where it stands. */
export function Excerpt({ article: { id, lang, dir, excerpt }, query }: { article: Article; query: string }) {
  const [pieces, setPieces] = useState(none);
  useEffect(() => {
    const leaving = new AbortController();
    const show = (found: readonly Piece[]) => void (!leaving.signal.aborted && setPieces(found));
    if (query) void snippet(id, query, leaving.signal).then(show, () => {}); // the list itself says when the library fails
    else show(none);
    return () => leaving.abort();
  }, [id, query]);
  if (pieces.length === 0 && !excerpt) return null;
  return (
    <TheirWords as="p" class="shelf-excerpt" lang={lang} dir={dir}>
      {pieces.length > 0 ? pieces.map(({ text, start, isMatch }) => (isMatch ? <mark key={start}>{text}</mark> : text)) : excerpt}
    </TheirWords>
  );
}
