import { useEffect, useRef, useState } from "preact/hooks";
import type { ArticleId } from "#core/article.ts";
import { keptPictures } from "#library/pictures.ts";

/** How far ahead of the screen, in CSS pixels, a picture is fetched from the library. */
const ahead = "400px";

/** The lead picture beside a title, if it is kept. Fetched when its row comes near the screen, and decoration only. */
export function Thumbnail({ id, address }: { id: ArticleId; address: string }) {
  const slot = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<string>();
  useEffect(() => {
    const leaving = new AbortController();
    const show = (picture: Blob | undefined) => {
      if (!picture || leaving.signal.aborted) return;
      const own = URL.createObjectURL(picture);
      leaving.signal.addEventListener("abort", () => URL.revokeObjectURL(own));
      setShown(own);
    };
    const seek = () => void keptPictures(id).then((kept) => show(kept.get(address)), () => {}); // the list itself says when the library fails
    if (slot.current) onceNear(slot.current, seek, leaving.signal);
    return () => leaving.abort();
  }, [id, address]);
  return (
    <div class="thumbnail" ref={slot}>
      {shown && <img src={shown} alt="" decoding="async" />}
    </div>
  );
}

function onceNear(element: Element, act: () => void, signal: AbortSignal): void {
  const watch = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      act();
    },
    { rootMargin: ahead },
  );
  watch.observe(element);
  signal.addEventListener("abort", () => watch.disconnect());
}
