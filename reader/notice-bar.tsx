import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { t } from "#i18n/index.ts";
import { Icon } from "#ui/icon.tsx";
import { isTyping } from "./is-typing.ts";
import { isLost } from "./keep-focus.ts";
import { dismiss, notice } from "./notices.ts";

/** Where notices are shown and read out. It is there from the start, for a live region that comes with its words stays silent. */
export function NoticeBar() {
  const { words, action, undoes } = notice.value ?? {};
  const bar = useRef<HTMLDivElement>(null);
  useUndoKey();
  useFocusGivenBack(bar, words);
  return (
    <div class="notice-bar" ref={bar} data-empty={words === undefined ? "" : undefined}>
      <output>{words}</output>
      {words !== undefined && (
        <div class="notice-ways">
          {action && (
            <button type="button" class="button button-small" onClick={action.act} aria-keyshortcuts={undoes ? "Control+Z" : undefined}>
              {action.name}
            </button>
          )}
          <button type="button" class="button button-quiet button-icon" onClick={dismiss} aria-label={t("library_dismiss")}>
            <Icon name="remove" />
          </button>
        </div>
      )}
    </div>
  );
}

/** Whoever has pressed the button of a notice, which goes with it, is back where they were. */
function useFocusGivenBack(bar: { readonly current: HTMLElement | null }, words: string | undefined): void {
  const last = useRef<{ readonly outside: HTMLElement | null; readonly isInside: boolean }>({ outside: null, isInside: false });
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      const isInside = target instanceof HTMLElement && bar.current?.contains(target) === true;
      last.current = { isInside, outside: isInside ? last.current.outside : target instanceof HTMLElement ? target : null };
    };
    addEventListener("focusin", note);
    return () => removeEventListener("focusin", note);
  }, [bar]);
  useLayoutEffect(() => {
    const { outside, isInside } = last.current;
    if (isInside && isLost() && outside?.isConnected) outside.focus({ preventScroll: true });
  }, [words]);
}

/** What is taken back is what the bar says at the moment of the key: a listener bound anew after each notice would for a moment still take back the one before. */
function useUndoKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey || isTyping(event)) return;
      const { action, undoes } = notice.peek() ?? {};
      if (!undoes || !action) return;
      event.preventDefault();
      action.act();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}
