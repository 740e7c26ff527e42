import { useEffect, useRef } from "preact/hooks";

let line: HTMLElement | null = null;

/** Called in every frame in which the person moves, so it draws nothing anew. @param share of 1 */
export function showProgress(share: number): void {
  line?.style.setProperty("--read", share.toFixed(4));
}

/** How far one has read. For the eye; the ear has the list, which says it in words. */
export function ProgressLine() {
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    line = own.current;
    return () => void (line = null);
  }, []);
  return <div class="progress-line" ref={own} aria-hidden="true" />;
}
