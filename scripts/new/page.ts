const rtl = /^(?:ar|fa|he|ur|ps|sd|ug|ckb|yi)\b/;

/** The files of a page to begin with, by name: a story between a header and a footer, and one line that goes. */
export function newPage(slug: string, lang: string): Readonly<Record<string, string>> {
  const expectations = {
    url: `https://news.example/${slug}`,
    must: ["The lamps on the long mole went out", "before the herring comes back."],
    mustNot: ["The Merrow Courier", "Read also"],
  };
  return { "source.html": sourceOf(lang), "expectations.json": `${JSON.stringify(expectations, null, 2)}\n` };
}

const sourceOf = (lang: string): string => `<!DOCTYPE html>
<html lang="${lang}"${rtl.test(lang) ? ' dir="rtl"' : ""}>
<head>
<meta charset="utf-8">
<title>The lamps of the long mole are lit again – The Merrow Courier</title>
<meta property="og:site_name" content="The Merrow Courier">
<meta property="og:type" content="article">
<meta name="author" content="Jonas Vale">
<meta property="article:published_time" content="2026-05-12T08:30:00+02:00">
</head>
<body>
<header class="site-header"><a href="/">The Merrow Courier</a>
<nav><ul><li><a href="/town">Town</a></li><li><a href="/sea">Sea</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article>
<h1>The lamps of the long mole are lit again</h1>
<div class="entry-content">
<p>The lamps on the long mole went out in the storm of February, and for three months the boats of Port Merrow have come home by the light of a bonfire that the pilots' widows kept.</p>
<p>On Monday the harbour office hung nine new ones. They burn whiter than the old ones did, and the gulls, which used to sleep on the warm glass, have moved to the roof of the customs house.</p>
<p>Read also: <a href="/bonfire">The women who kept the fire</a></p>
<p>Not everybody is pleased. From the upper town the mole now looks like a row of teeth, says the painter Edda Marsh, who has drawn the harbour every evening for nineteen years.</p>
<p>The office has promised to try a warmer glass in autumn, when the nights are long, before the herring comes back.</p>
</div>
</article></main>
<footer class="site-footer"><p>© 2026 The Merrow Courier. All rights reserved.</p><a href="/contact">Contact us</a></footer>
</body>
</html>
`;
