import { bytesOf } from "./western.ts";

const cyrillic = "оеаинтсрвлкмдпуя";
const greek = "αοιετσνηυρπκμλ";
/** In both of the ways in which Chinese is written. */
const han = "的一是不了在人有我他中大上和地到子你要就出可也生能而那得下自之年作用道行所然家事成方多去法如都同面起看定天分好小部其些主理心她本前但因只想";
const kana = "のにはをたがでてとしれさいるもなかっんこあスーンルト";

/** Encodings that a page is taken for Western in, each with the signs that half of any text in it is made of. */
const encodings: Readonly<Record<string, string>> = {
  "gb18030": `${han}这来个国说们为时会对于着过发后里经么学现当没动还进样开从实`,
  "big5": `${han}這來個國說們為時會對於著過發後裡經麼學現當沒動還進樣開從實`,
  "shift_jis": kana,
  "euc-jp": kana,
  "euc-kr": "이다는을의에가고하은지로도한를사나기어아자서시리그있라정대스해인일수제보과부만들게상주전구면적성",
  "windows-1251": cyrillic,
  "koi8-r": cyrillic,
  "windows-1253": greek,
  "windows-1255": "יוהלאמתשרבנ",
  "windows-1256": "اليمنوترهبد",
  "windows-874": "านรอกเงคมยลวดท",
};

/**
 * Of the signs beyond ASCII, how many must be among the frequent ones. Of syllables and ideographs, one in a hundred is
 * where they are read wrongly, and one in six even in headlines; of the few letters of an alphabet one in four is in any case.
 */
const enough = (frequent: string): number => (/\p{sc=Han}|\p{sc=Hangul}|\p{sc=Hiragana}/u.test(frequent) ? 0.1 : 0.55);

/** UTF-16 units: as much of a page as is looked at closely. */
const sampleLength = 20_000;

/** Signs: fewer tell nothing. */
const fewest = 10;

/** What a text that was read as Western is written in; null when it was read rightly, as nearly every text was. */
export function encodingOf(text: string): string | null {
  const runs = text.match(/[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2,}/g);
  if (!runs || runs.join("").length < fewest) return null;
  if (isUtf8(text, runs)) return "utf-8";
  return isForeign(text, runs) ? mostLikely(sampleOf(text, runs)) : null;
}

/** "Ã©" for "é": every sign beyond ASCII stands in a run that makes sense as UTF-8, and few texts do that by chance. */
function isUtf8(text: string, runs: readonly string[]): boolean {
  const strict = new TextDecoder("utf-8", { fatal: true });
  const isSound = (run: string): boolean => {
    try {
      return strict.decode(bytesOf(run) ?? undefined).length > 0;
    } catch {
      return false;
    }
  };
  const sound = runs.filter((run) => isSound(run) || isSound(run.replaceAll("\u00a0", ""))).join("").length;
  return sound >= countBeyondAscii(text) * 0.95;
}

/** Languages of the West write no three such letters in a row; here nearly all stand so. */
function isForeign(text: string, runs: readonly string[]): boolean {
  const inLongRuns = runs.filter((run) => run.length >= 3).join("").length;
  return inLongRuns >= 60 && inLongRuns >= countBeyondAscii(text) * 0.7;
}

const countBeyondAscii = (text: string): number => text.replace(/[\p{ASCII}\u00a0]+/gu, "").length;

/** From the first such run on, since what stands before may be a long script of blanks. */
const sampleOf = (text: string, [first = ""]: readonly string[]): string => text.slice(text.indexOf(first)).slice(0, sampleLength);

function mostLikely(sample: string): string | null {
  const bytes = bytesOf(sample.replace(/[\u00a0\u0100-\uffff]/g, " "));
  if (!bytes) return null;
  const scored = Object.entries(encodings).map(([name, frequent]) => ({ name, score: shareOf(new TextDecoder(name).decode(bytes), frequent) / enough(frequent) }));
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  return best && best.score >= 1 ? best.name : null;
}

function shareOf(text: string, frequent: string): number {
  const beyond = text.toLowerCase().replace(/\p{ASCII}+/gu, "");
  let found = 0;
  for (const sign of beyond) if (frequent.includes(sign)) found++;
  return found / Math.max(1, beyond.length);
}
