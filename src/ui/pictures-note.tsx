import { useState } from "preact/hooks";
import { absences, hostOfPicture, isOnItsWay, mayComeYet, type MissingPicture, type PictureStanding } from "#core/absence.ts";
import { formatList, formatNumber, t, tn } from "#i18n/index.ts";
import { isolated } from "./isolated.ts";

/**
 * Asks the browser for these hosts, or for every site, and has the pictures that lie on them kept. It is called first
 * thing in a click, and must ask before it waits for anything. @returns whether the person has allowed it
 */
export type KeepPictures = (hosts: readonly string[], isEverySite: boolean) => Promise<boolean>;

interface Props {
  readonly standing: PictureStanding;
  readonly keep: KeepPictures;
  /** Asks once more for those that did not come. Needs no permission: what may not be asked for is offered then. */
  readonly again: () => void;
}

/** How far the pictures of an article have come; which are missing, why, and what can be done about it. */
export function PicturesNote({ standing: { kept, missing }, keep, again }: Props) {
  const [isDeclined, setDeclined] = useState(false);
  if (kept + missing.length === 0) return null;
  const coming = missing.filter(isOnItsWay);
  const shut = coming.length > 0 ? [] : missing.filter(isShut); // offered once it is known how many: nothing moves under the pointer
  const ask: Ask = (pictures, isEverySite = false) => void keep(hostsOf(pictures), isEverySite).then((granted) => setDeclined(!granted), () => setDeclined(true));
  return (
    <section class="pictures-note" aria-label={t("pictures")} data-pictures={coming.length > 0 ? "coming" : missing.length > 0 ? "missing" : "kept"}>
      {coming.length > 0 ? <Coming done={kept + missing.length - coming.length} all={kept + missing.length} /> : kept > 0 && <Kept kept={kept} all={kept + missing.length} />}
      {shut.length > 0 && <Offer pictures={shut} ask={ask} isDeclined={isDeclined} />}
      {coming.length === 0 && <OtherReasons missing={missing} again={again} />}
    </section>
  );
}

type Ask = (pictures: readonly MissingPicture[], isEverySite?: boolean) => void;

const isShut = ({ absence }: MissingPicture): boolean => absence === "shut" || absence === "wanted";

/** Each host once, that of most pictures first. */
function hostsOf(pictures: readonly MissingPicture[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { url } of pictures) counts.set(hostOfPicture(url), (counts.get(hostOfPicture(url)) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([host]) => host);
}

/** Not said at every step: whoever reads meanwhile would hear of nothing else. */
function Coming({ done, all }: { readonly done: number; readonly all: number }) {
  const words = t("pictures_coming", formatNumber(done), formatNumber(all));
  return (
    <div class="pictures-coming">
      <p class="quiet" aria-hidden="true">{words}</p>
      <progress max={all} value={done} aria-label={words} />
    </div>
  );
}

function Kept({ kept, all }: { readonly kept: number; readonly all: number }) {
  return <output class="quiet">{kept === all ? tn("pictures_kept", kept) : t("pictures_kept_of", formatNumber(kept), formatNumber(all))}</output>;
}

/** More than these are counted, not named. */
const named = 3;

function Offer({ pictures, ask, isDeclined }: { readonly pictures: readonly MissingPicture[]; readonly ask: Ask; readonly isDeclined: boolean }) {
  const hosts = hostsOf(pictures);
  const from = hosts.length > named ? tn("pictures_hosts", hosts.length) : formatList(hosts.map(isolated));
  return (
    <div class="note pictures-offer" data-hosts={hosts.length}>
      <p>{tn("pictures_shut", pictures.length, from)}</p>
      {isDeclined && <p class="note-way" role="alert">{t("pictures_declined")}</p>}
      <div class="actions">
        <button type="button" class="button button-small" data-act="keep-pictures" onClick={() => ask(pictures)}>
          {hosts.length === 1 ? t("pictures_keep_host") : tn("pictures_keep_hosts", hosts.length)}
        </button>
        <button type="button" class="button button-small button-quiet" data-act="keep-every" onClick={() => ask(pictures, true)}>
          {t("pictures_keep_every")}
        </button>
      </div>
      {hosts.length > 1 && <ByHost pictures={pictures} hosts={hosts} ask={ask} />}
    </div>
  );
}

function ByHost({ pictures, hosts, ask }: { readonly pictures: readonly MissingPicture[]; readonly hosts: readonly string[]; readonly ask: Ask }) {
  return (
    <details class="disclosure">
      <summary>{t("pictures_by_host")}</summary>
      <ul class="pictures-hosts">
        {hosts.map((host) => {
          const of = pictures.filter(({ url }) => hostOfPicture(url) === host);
          return (
            <li key={host}>
              <bdi>{host}</bdi>
              <button type="button" class="button button-small" data-host={host} aria-label={t("pictures_keep_from", isolated(host))} onClick={() => ask(of)}>
                {tn("pictures_keep", of.length)}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function OtherReasons({ missing, again }: { readonly missing: readonly MissingPicture[]; readonly again: () => void }) {
  const others = missing.filter((each) => !isShut(each));
  if (others.length === 0) return null;
  return (
    <div class="pictures-others">
      <ul class="quiet">
        {absences.map((absence) => {
          const count = others.filter((each) => each.absence === absence).length;
          return count > 0 && <li key={absence} data-absence={absence}>{tn("pictures_missing", count, t(`absence_${absence}`))}</li>;
        })}
      </ul>
      {others.some(({ absence }) => mayComeYet.has(absence)) && (
        <button type="button" class="button button-small button-quiet" data-act="pictures-again" onClick={again}>
          {t("pictures_again")}
        </button>
      )}
    </div>
  );
}
