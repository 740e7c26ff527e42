/**
 * What gives a piece of a page away, by a name that its makers gave it or by what is written in it, in whatever language:
 * the sources of regular expressions, case aside. They cross into the page with the click, as the lists and packs do.
 */
export const tells = {
  /** Names that pages give to what stands beside a story. */
  boxes:
    String.raw`(?:^|[\s_-])(?:related|promo\w*|teasers?|cards?|newsletter|signup|sign-up|share|sharing|social|comments?|sidebar|author|bio|byline|recommend\w*|adverts?|ads?|banner|footer|nav|menu|popular|trending|latest|subscri\w+|cta|disclaimer|disclosure|cookies?|consent|tags?|meta|captions?|credits?|breadcrumbs?|toolbar|modal|popup|login|poll|quiz|rating|product|toc|copyright|tools?|print|sponsor\w*|most-read|read-more|readmore|more-on|see-also|inline-links?|galler(?:y|ies)|slideshow|slider|carousel|swiper|feedback|flyout|overlay|tooltip)(?:$|[\s_-])`,
  /** And to what stands above it and says what it is about. */
  standfirsts:
    String.raw`(?:^|[\s_-])(?:standfirst|stand-first|lead|lede|leadtext|lead-text|subtitle|sub-title|subheading|sub-heading|sub-headline|subheadline|subhead|sub-head|deck|dek|intro|introduction|einleitung|vorspann|anleser|chapo|chapeau|sommario|sottotitolo|occhiello|entradilla|bajada|copete|sumario|subtitulo|linha-fina|ingress|excerpt|summary|abstract|synopsis|description|spot|zajawka|perex|manchet|lid)(?:$|[\s_-])`,
  /** The same, of lines that stand between the heading and the story. */
  summaries:
    String.raw`(?:^|\s)(?:dek|lead|intro)(?:\s|$)|standfirst|sub-?title|sub-?head|subline|deck|(?:__|-)dek|summary|lede|-lead|lead-|__lead|article-intro|chapo|vorspann|bajada|entradilla|sommario|kicker-text`,
  /** How readers are asked to answer one another. */
  replies:
    String.raw`^(?:reply|respond|quote|antworten?|zitieren|r[ée]pondre|responder|rispondi|reageer|beantwoorden|odpowiedz|ответить|відповісти|yanıtla|cevapla|balas|回复|回覆|返信|답글|رد|الرد|پاسخ|جواب دیں|जवाब|উত্তর|svara?|απάντηση|răspunde|trả lời|ตอบกลับ|jibu|பதிலளி|odpovědět|odgovori|отговор|vastaa|válasz|הגב)(?![\p{L}\p{M}])`,
  /** To whom it belongs. */
  rights: String.raw`^\W{0,8}(?:[©ⓒ]|\(c\)|copyright)|all rights reserved|riservata|무단.?전재|無断転載|[权權]所有|حقوق محفوظ`,
  /** Who else had a hand in it, and where it stood first. */
  others:
    String.raw`^\W*(?:with |additional )*(?:reporting|editing|edited|translated) by\b|\bcontributed (?:reporting|to this (?:report|story))\b|^\W*(?:first|originally) published (?:in|on|by)\b|^(?:übersetzung|redaktion)[^:]{0,4}:`,
  /** Whose picture it is, as agencies and photographers sign. */
  credits:
    String.raw`©|\bvia getty|getty images|shutterstock|istock|alamy|unsplash|\b(?:afp|dpa|epa|ansa|imago|reuters)\b|^\W*(?:photo|foto|image|bild|picture|credit|الصورة|фото|写真|사진|图)\S*\s*[:：©/]`,
} as const;
