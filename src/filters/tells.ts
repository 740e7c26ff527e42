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
  /** "By", as bylines begin with it. Two words of it may follow one another: "Words by", "Artikel von". */
  by: String.raw`^(?:about the authors?|(?:written|reported|researched|posted|published|story|words|text|article|artikel|beitrag|report|escrito|écrit|scritto|publicado)\s+(?:by|von|por|par|da)|by|von|par|por|di|da|af|av|door|od|oleh|bởi|yazan|autor(?:a|es|en|in)?|auteurs?|autore|author\(?s?\)?|contributors?|text[oe]?|tekst|foto y texto|تحریر|از|بقلم|كتب|द्वारा|লেখক|작성자|글|撰文|作者|记者|記者|文)\s*[:：/]?\s+|^(?:作者|记者|記者|撰文|文|글)\s*[:：/]\s*`,
  /** Where a name ends and a day, a role or a share row begins. */
  namesEnd: String.raw`\s*(?:[|•·–—]|\s-\s|\d{1,4}[./:-]\d|\b(?:published|publiziert|veröffentlicht|aktualisiert|publié|publicado|actualizado|pubblicato|gepubliceerd|updated|reviewed by|edited by|fact.checked|posted on|last (?:updated|modified)|stand:|follow|contributor at|\d{1,2}\.?\s+[^\s\d]{3,})\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b).*$`,
  /** What somebody does, as it is written behind the name. */
  roles:
    String.raw`(?:^|[\s-])(?:editor|reporter|correspondent|writer|columnist|journalist|contributor|producer|analyst|director|expert|professor|chief|bureau|desk|staff|news|agency|redakteur(?:in)?|korrespondent(?:in)?|reporterin|autorin|redacción|corresponsal|journaliste|rédact(?:eur|rice)|inviato|redazione|muhabir[iı]?|phd|md|mba|cfp|rn)(?:$|[\s-])`,
  /** What stands where a name should, and is none. */
  nobodies: String.raw`^https?:|@|^www\.|[{}<>=]|[.!?]\s.*[.!?]$|^(?:(?:the )?(?:admin|administrator|author|authors|unknown|null|undefined|guest|user|webmaster)|page(?:\.[a-z]+)+)$`,
  /** Titles of players, which say nothing of what they play: "YouTube video player". */
  idle: String.raw`^$|player|embed|iframe|widget|plugin|^(?:youtube|vimeo|x|twitter|facebook|instagram|tiktok)(?: (?:video|post|tweet))?$`,
  /** In links: to a newsletter, a subscription. */
  subscribing: String.raw`newsletter|subscri|sign-?up|abonn|suscri|iscriv|whatsapp\.com/channel`,
  /** A year, a time of day, a day in figures. */
  moments: String.raw`(?<![\d.,/-])(?:(?:19|20)\d{2}|[0-2]?\d[:.h][0-5]\d(?::\d{2})?|(?:\d{4}|\d{1,2})[./-]\d{1,2}[./-](?:\d{4}|\d{1,2}))(?![\d/-])`,
  /** What a `<meta>` may be about; every other may be about the person. */
  metas: String.raw`^(?:og|article|book|profile|twitter|dc|dcterms|citation|prism|parsely|sailthru|news|bt|vr|rnews|cxenseparse)[:._-]|^offprint-|author|byline|description|abstract|date|publi|modif|created|issued|revised|title|headline|section|language|^lang|locale|site[-_]?name|application-name|thumbnail|image`,
  /** Addresses of no picture, or of one that keeps the place of another. */
  placeholders: String.raw`^(?:null|undefined|#|\{)|(?:^|/)(?:blank|pixel|spacer|transparent|placeholder|lazy(?:load)?|1x1|grey|loading)\.(?:gif|png|svg|jpe?g)`,
  /** Boxes whose background is the picture itself. */
  pictures: String.raw`hero|featured|cover|(?:lead|main|post|article)[-_]?(?:image|img|picture|photo|media)`,
  /** In addresses: a section, a search, a log-in. */
  listings: String.raw`/(?:search|suche|buscar|busca|recherche|cerca|zoek|arama|tags?|topics?|category|categories|kategorie|categoria|catalog(?:ue)?|collections?|products?|shop|author|authors|page|login|signin|register|video|videos|archive)(?:/|$)`,
  /** What stands before the rest of an article. Some sites name the whole text so: a gate has few words, and a way in. */
  gates: String.raw`paywall|regwall|subscription-wall|subscribe-wall|subscriber-only|piano-offer|content-gate|premium-gate|metering|(?:^|\s)(?:tp-container-inner|offer-wall|fc-subscription)(?:\s|$)`,
} as const;
