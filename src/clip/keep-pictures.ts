import type { ArticleId } from "#core/article.ts";
import { background } from "#messages/ask-background.ts";
import { askToReadHosts } from "#platform/permissions.ts";

/**
 * Has pictures of an article kept that lie on these hosts, once the person has allowed them, or every site. First thing
 * in a click. The background is told before the browser's prompt opens, which may close the page that asks.
 * @returns whether it is allowed now
 */
export async function keepPicturesFrom(id: ArticleId, hosts: readonly string[], isEverySite: boolean): Promise<boolean> {
  const told = background.keepPictures(id, hosts); // not waited for: the browser takes a request only from within the click
  const isGranted = await askToReadHosts(isEverySite ? "every" : hosts);
  await told;
  return isGranted;
}
