import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Article, ArticleId } from "#core/article.ts";
import { t } from "#i18n/index.ts";
import { longestTag } from "#library/organise.ts";
import { choices } from "#library/views.ts";
import { Icon } from "#ui/icon.tsx";
import { tagAll, untagAll } from "../acts.ts";
import { useFocusBack } from "../focus-back.ts";
import { useSource } from "../use-source.ts";

interface Props {
  readonly ids: readonly ArticleId[];
  /** Those of them that are looked at. */
  readonly articles: readonly Article[];
  readonly onClose: () => void;
}

/** Gives articles a tag, completed from those there are, and takes theirs away. */
export function TagBox({ ids, articles, onClose }: Props) {
  const [tag, setTag] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLFormElement>(null);
  useFocusBack(box);
  const known = useSource(useMemo(choices, []));
  const theirs = [...new Set(articles.flatMap(({ tags }) => tags))];
  useLayoutEffect(() => field.current?.focus(), []); // before the next key comes: it is a letter, and no command
  const add = (event: Event) => {
    event.preventDefault();
    if (tag.trim() !== "") void tagAll(ids, tag);
    setTag("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  return (
    <form class="tag-box" ref={box} onSubmit={add}>
      <input ref={field} class="input" list="known-tags" maxLength={longestTag} dir={tag ? "auto" : undefined} value={tag} placeholder={t("act_tag_hint")} aria-label={t("act_tag_hint")} autocomplete="off" onInput={({ currentTarget }) => setTag(currentTarget.value)} onKeyDown={onKeyDown} />
      <datalist id="known-tags">{known.state === "here" && known.value.tags.map((each) => <option key={each}>{each}</option>)}</datalist>
      <button type="submit" class="button button-small">
        {t("act_tag_add")}
      </button>
      {theirs.map((each) => (
        <button key={each} type="button" class="tag tag-away" aria-label={t("act_untag", each)} onClick={() => void untagAll(ids, each)}>
          <bdi>{each}</bdi>
          <Icon name="remove" />
        </button>
      ))}
    </form>
  );
}
