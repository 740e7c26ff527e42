import { expect, test } from "vitest";
import { rereadMisread } from "./misread.ts";

/** As a browser shows these bytes when it takes them for Western letters. */
const shown = (bytes: Uint8Array): string => new TextDecoder("windows-1252").decode(bytes);

function reread(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  rereadMisread(page.documentElement);
  return page.body.innerHTML;
}

const utf8 = (text: string): string => shown(new TextEncoder().encode(text));

/** What "windows-1251" makes of Russian: one byte a letter, in the order of the alphabet. */
const russian = (text: string): string => text.replace(/[а-яА-Я]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x410 + 0xc0));

test("UTF-8 that was read as Western letters is read anew, in attributes too", () => {
  const text = "El muelle de Méndez cerró ayer: «Aquí no volverá nadie», según la dueña, que después señaló el reloj.";
  expect(reread(`<p title="${utf8("Mañana será")}">${utf8(text)}</p>`)).toBe(`<p title="Mañana será">${text}</p>`);
  expect(reread(`<p>${utf8("港の倉庫は、昨日の夜に閉じられた。町の人々はまだ何も知らない。")}</p>`)).toContain("港の倉庫は");
});

test("Chinese whose encoding nobody named is told by its commonest signs", () => {
  const line = "¹ÅÀÏµÄÂëÍ·ÔÚ×òÌìÒ¹Àï¹ØÁËÃÅ£¬Õò×ÓÉÏµÄÈË¶¼²»ÖªµÀÒÔºó»áÔõÃ´Ñù¡£ËûÃÇËµ£¬ÕâÀïµÄ´¬ÒÑ¾­²»¶àÁË¡£";
  expect(reread(`<p>${line}</p><p>${line}&nbsp; ${line}</p>`)).toContain("古老的码头在昨天夜里关了门");
});

test("Russian is", () => {
  const text = "Старый причал закрыли вчера ночью, и никто в городе ещё не знает, что будет дальше с рыбаками и их лодками.";
  expect(reread(`<p>${russian(text.replace("ё", "е"))}</p>`)).toContain("Старый причал закрыли вчера ночью");
});

test("a passage whose signs were taken for Western letters before the page was written is read anew, and the rest stays", () => {
  const passage = "“We didn’t move it,” said the painter, “and we won’t — it’s the river’s.”";
  expect(reread(`<p>The café’s own sign.</p><p title="${utf8("it’s")}">${utf8(passage)}</p>`)).toBe(`<p>The café’s own sign.</p><p title="it’s">${passage}</p>`);
});

test.each([
  "Le café de la gare a fermé hier soir ; « personne n'a été prévenu », déclare la gérante, très émue, à côté du guichet.",
  "Smørrebrød på kajen: få åbner før påske, så må både æblegrød og rødgrød vente.",
  "The word “café” came out as “cafÃ©” on half of the signs — a “typical” mistake, said the printer, ‘and a dear one’ …",
  "Þórður á bryggjunni sagði að bátarnir væru allir farnir út á fjörð í morgun, og enginn þeirra kæmi aftur fyrir nóttina.",
])("what was read rightly stays: %s", (text) => {
  expect(reread(`<p>${text.repeat(4)}</p>`)).toBe(`<p>${text.repeat(4)}</p>`);
});
