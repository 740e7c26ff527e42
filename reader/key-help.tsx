import { useEffect, useRef } from "preact/hooks";
import { t, type Key } from "#i18n/index.ts";
import { isTyping } from "./is-typing.ts";

type Line = readonly [keys: readonly string[], words: Key];

const ofList: readonly Line[] = [
  [["/"], "keys_search"],
  [["J", "K"], "keys_articles"],
  [["Enter"], "keys_open"],
  [["X"], "keys_select"],
  [["Shift+X"], "keys_range"],
  [["Ctrl+A"], "keys_all"],
  [["S"], "keys_star"],
  [["U"], "keys_unread"],
  [["E"], "keys_archive"],
  [["T"], "keys_tag"],
  [["Delete"], "keys_delete"],
  [["Ctrl+Z"], "keys_undo"],
];

const ofArticle: readonly Line[] = [
  [["J", "K"], "keys_paragraphs"],
  [["Space", "↓", "↑"], "keys_scroll"],
  [["H"], "keys_highlight"],
  [["M"], "keys_note"],
  [["R"], "keys_removed"],
  [["N", "P"], "keys_neighbours"],
  [["A"], "keys_look"],
  [["+", "−"], "keys_size"],
  [["S", "E", "T", "Delete"], "keys_same"],
  [["/"], "keys_search"],
  [["B"], "keys_back"],
];

let dialog: HTMLDialogElement | null = null;

export const showKeys = (): void => dialog?.showModal();

/** The list of keys, on every screen of the reader; `?` opens it. */
export function KeyHelp() {
  const own = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog = own.current;
    const leaving = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event) || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      showKeys();
    };
    document.addEventListener("keydown", onKey, { signal: leaving.signal });
    return () => leaving.abort();
  }, []);
  return (
    <dialog class="key-help" ref={own} aria-labelledby="keys-title">
      <h2 id="keys-title" tabIndex={-1} autofocus>{t("keys_title")}</h2>
      <div class="key-lists">
        <KeyList title={t("keys_in_list")} lines={ofList} />
        <KeyList title={t("keys_in_article")} lines={ofArticle} />
      </div>
      <form method="dialog">
        <button type="submit" class="button">
          {t("keys_close")}
        </button>
      </form>
    </dialog>
  );
}

function KeyList({ title, lines }: { title: string; lines: readonly Line[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {lines.map(([keys, words]) => (
          <div key={words} class="key-line">
            <dt>
              {keys.map((key) => (
                <kbd key={key} dir="ltr">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
