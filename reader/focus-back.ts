import { useLayoutEffect, useState } from "preact/hooks";

interface Place {
  readonly current: HTMLElement | null;
}

/**
 * A panel that goes while it has the focus gives it back to what had it when the panel came.
 * @param otherwise where that is nothing any more, or was nothing; as it is when the panel comes
 */
export function useFocusBack(panel: Place, otherwise: HTMLElement | null = null): void {
  // While it is drawn for the first time: soon the panel has it.
  const [before] = useState(() => document.activeElement);
  const [wayOut] = useState(otherwise);
  useLayoutEffect(
    () => () => {
      if (!panel.current?.contains(document.activeElement)) return;
      const isThere = before instanceof HTMLElement && before !== document.body && before.isConnected;
      (isThere ? before : focusable(wayOut))?.focus({ preventScroll: true });
    },
    [panel, before, wayOut],
  );
}

/** Lets it take the focus when it is given it. */
export function focusable(block: HTMLElement | null): HTMLElement | null {
  if (block && !block.hasAttribute("tabindex")) block.tabIndex = -1;
  return block;
}
