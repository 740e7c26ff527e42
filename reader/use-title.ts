import { useEffect } from "preact/hooks";

/** Names the tab. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = title;
  }, [title]);
}
