import type { ArticleId } from "#core/article.ts";
import { formatNumber, t } from "#i18n/index.ts";
import { picturesUnderWay, type UnderWay } from "#library/picture-job.ts";
import { live } from "#ui/live.ts";

const underWay = live<ReadonlyMap<ArticleId, UnderWay>>(picturesUnderWay(), new Map(), () => {}); // the list itself says when the library fails

/** In a row of the list: how far the pictures of its article have come, while they come. */
export function PicturesComing({ id }: { readonly id: ArticleId }) {
  const now = underWay.value.get(id);
  return now ? <p class="shelf-pictures quiet">{t("pictures_coming", formatNumber(now.done), formatNumber(now.all))}</p> : null;
}
