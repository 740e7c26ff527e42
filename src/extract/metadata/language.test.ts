import { expect, test } from "vitest";
import { languageOf } from "./language.ts";

const longer = (text: string) => `${text} `.repeat(12);

const urdu = longer("شہر میں بارش کے بعد ٹریفک کا نظام بحال ہو گیا ہے، لوگ گھروں کو لوٹ رہے ہیں۔");
const arabic = longer("أعلنت البلدية أن الجسر القديم سيعود إلى العمل بعد أسبوع من الإصلاح.");
const persian = longer("شهرداری گفت که پل قدیمی پس از چند روز تعمیر، باز خواهد شد و گذرگاه‌ها پر می‌شود.");
const english = longer("The council said that the old bridge would open again next week.");
const russian = longer("Мэрия сообщила, что старый мост снова откроется через неделю, и это было бы хорошо.");
const ukrainian = longer("Мерія повідомила, що старий міст знову відкриється за тиждень, і їздити стане легше.");
const hindi = longer("नगर निगम ने कहा कि पुराना पुल अगले सप्ताह फिर खुल जाएगा।");
const japanese = longer("市役所は、古い橋が来週また通れるようになると発表した。");
const chinese = longer("市政府表示，旧桥下周将重新开放，市民可以正常通行。");

test.each([
  ["a page that says English and is written in Urdu", urdu, "en", "ur"],
  ["a page that says Arabic and is written in Urdu", urdu, "ar", "ur"],
  ["a page that says Arabic and is written in Persian", persian, "ar-SA", "fa"],
  ["a page that says nothing and is written in Arabic", arabic, null, "ar"],
  ["a page that says what it is", arabic, "ar-EG", "ar-EG"],
  ["a page that says Urdu and is written in English", english, "ur", null],
  ["a page that says English and is", english, "en-GB", "en-GB"],
  ["a page in Latin script that says nothing", english, null, null],
  ["a page that says English and is written in Russian", russian, "en", "ru"],
  ["a page that says English and is written in Ukrainian", ukrainian, "en", "uk"],
  ["a page that says Marathi, in the script that Hindi has too", hindi, "mr", "mr"],
  ["a page that says English and is written in Hindi", hindi, "en-IN", "hi"],
  ["a page that says English and is written in Japanese", japanese, "en", "ja"],
  ["a page in Chinese that says so", chinese, "zh-TW", "zh-TW"],
  ["a page in Chinese that says English", chinese, "en", "zh"],
  ["a page with hardly a word", "Мост", "en", "en"],
] as const)("%s", (_, text, declared, is) => {
  expect(languageOf(text, declared)).toBe(is);
});
