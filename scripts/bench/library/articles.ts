import type { Clipping } from "#core/clipping.ts";
import { sampleClipping, sampleRemoval } from "#library/testing/sample-clipping.ts";
import { seeded } from "../sample.ts";

/** Real paragraphs, shuffled anew for each article: its words are as frequent and as rare as in real ones. */
export class Articles {
  readonly #paragraphs: readonly string[];

  constructor(paragraphs: readonly string[]) {
    this.#paragraphs = paragraphs;
  }

  /** The same each time for the same number. */
  clipping(number: number): Clipping {
    const random = seeded(number + 1);
    const pick = () => this.#paragraphs[Math.floor(random() * this.#paragraphs.length)] ?? "";
    const paragraphs: string[] = [];
    const length = 250 + Math.floor(random() * 900); // words
    for (let words = 0; words < length; words += paragraphs.at(-1)!.split(" ").length) paragraphs.push(pick());
    const html = paragraphs.map((text) => `<p>${escaped(text)}</p>`).join("\n");
    return sampleClipping({
      url: `https://paper-${Math.floor(random() * 40)}.example/${number}`,
      title: pick().split(" ").slice(0, 9).join(" "),
      excerpt: (paragraphs[0] ?? "").slice(0, 200),
      words: length,
      minutes: Math.max(1, Math.round(length / 230)),
      html,
      removed: [sampleRemoval({ text: pick(), html: `<aside>${escaped(pick())}</aside>` })],
      snapshot: `<html><body><nav>${escaped(pick())}</nav>${html}<footer>${escaped(pick())}</footer></body></html>`,
    });
  }

  /** Words as somebody may look for them: of one article, one to three. */
  query(number: number): string {
    const random = seeded(7_000 + number);
    const words = this.#paragraphs[Math.floor(random() * this.#paragraphs.length)]?.match(/\p{L}{4,}/gu) ?? ["orchard"];
    return Array.from({ length: 1 + (number % 3) }, () => words[Math.floor(random() * words.length)] ?? "").join(" ");
  }
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
