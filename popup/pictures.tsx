import "#ui/pictures-note.css";
import { useMemo } from "preact/hooks";
import { noPictures } from "#core/absence.ts";
import type { ArticleId } from "#core/article.ts";
import { live } from "#ui/live.ts";
import { PicturesNote } from "#ui/pictures-note.tsx";
import type { PicturesDoor } from "./doors.ts";

/** The pictures of an article that is in the library. That the library fails is told below, on the shelf. */
export function Pictures({ id, door }: { readonly id: ArticleId; readonly door: PicturesDoor }) {
  const standing = useMemo(() => live(door.standing(id), noPictures, () => {}), [id, door]);
  return <PicturesNote standing={standing.value} keep={(hosts, isEverySite) => door.keep(id, hosts, isEverySite)} again={() => void door.again(id)} />;
}
