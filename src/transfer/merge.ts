import { isSameTag } from "#library/organise.ts";
import type { WholeArticle } from "#library/whole-article.ts";

/**
 * One article of two forms of it: the text that was saved later is its text, the other an earlier version. Tags, stars and
 * highlights of both stay, and the pictures that either has kept; its id is the one that it has here.
 */
export function merge(ours: WholeArticle, theirs: WholeArticle): WholeArticle {
  const [late, early] = theirs.article.updatedAt > ours.article.updatedAt ? [theirs, ours] : [ours, theirs];
  const { id } = ours.article;
  const versions = versionsOf(late, early);
  return {
    ...late,
    article: {
      ...late.article,
      id,
      savedAt: Math.min(late.article.savedAt, early.article.savedAt),
      readAt: late.article.readAt ?? early.article.readAt,
      isStarred: late.article.isStarred || early.article.isStarred,
      tags: [...late.article.tags, ...early.article.tags.filter((tag) => !late.article.tags.some((each) => isSameTag(each, tag)))],
      addresses: [...new Set([...late.article.addresses, ...early.article.addresses])],
      revision: Math.max(late.article.revision, early.article.revision, versions.length) + 1,
    },
    versions,
    pictures: late.pictures.map((each) => (each.hash === null ? (early.pictures.find(({ url, hash }) => url === each.url && hash !== null) ?? each) : each)),
    place: late.place ?? early.place,
    highlights: [...new Map([...early.highlights, ...late.highlights].map((mark) => [mark.id, mark])).values()],
  };
}

/** All texts but the latest, each once, numbered in the order of their times. */
function versionsOf(late: WholeArticle, early: WholeArticle): WholeArticle["versions"] {
  const { updatedAt, title, words } = early.article;
  const all = [...early.versions, ...late.versions, { revision: 0, savedAt: updatedAt, title, words, html: early.html }];
  const different = new Map(all.filter(({ html }) => html !== late.html).map((version) => [`${version.savedAt} ${version.html}`, version]));
  const inOrder = [...different.values()].toSorted((one, other) => one.savedAt - other.savedAt);
  return inOrder.map((version, place) => ({ ...version, revision: place + 1 }));
}
