import type { Attack } from "./attack.ts";

/** Pages that are too much of something, or hold what is no text. */
export const overgrown: readonly Attack[] = [
  { slug: "json-ld-deep", tries: "whose declarations have no bottom", head: `<script type="application/ld+json">${'{"@type":"NewsArticle","@graph":['.repeat(400)}${"]}".repeat(400)}</script>` },
  { slug: "meta-flood", tries: "with ten thousand declarations", head: `<meta property="og:title" content="x">`.repeat(10_000) },
  { slug: "dead-characters", tries: "with characters that are none", html: `<p>The lamp\u0000 was\uFFFE lit&#xD800; at\u200B\u200C dusk\uFEFF.</p>`, keeps: ["lit"] },
  { slug: "long-word", tries: "with a word of a million letters", html: `<p>${"lamp".repeat(250_000)}</p>` },
  { slug: "links-flood", tries: "with two thousand links", html: `<p>${`<a href="https://example.com/">tide</a> `.repeat(2000)}</p>` },
  { slug: "marks-flood", tries: "whose letters bear fifty thousand marks", html: `<p>The lamp was lit${"\u0301\u0489\u034F\u1AB0".repeat(12_500)} at dusk.</p>` },
  { slug: "nothing-flood", tries: "with a hundred thousand characters that are not seen", html: `<p>The lamp was lit${"\u200B\u200D\u2060\u00AD".repeat(25_000)} at dusk.</p>` },
  { slug: "bidi-flood", tries: "that turns the line around a thousand times and never back", html: `<p>The lamp was ${"\u202E\u2067\u202A".repeat(1000)}lit.</p>` },
  { slug: "attribute-flood", tries: "whose paragraph has five thousand attributes", html: `<p ${Array.from({ length: 5000 }, (_, at) => `data-a${at}="x" on${at}="FIRE"`).join(" ")}>The lamp was lit.</p>`, keeps: ["The lamp was lit."] },
  { slug: "attribute-huge", tries: "whose attributes are a megabyte long", html: `<p title="${"x".repeat(1_000_000)}" class="${"y ".repeat(300_000)}">The lamp was <abbr title="${"z".repeat(500_000)}">lit</abbr>.</p>`, keeps: ["The lamp was lit."] },
  { slug: "siblings-flood", tries: "with twenty thousand empty siblings", html: `<p>The lamp was lit.</p>${"<i></i><b></b>".repeat(10_000)}`, keeps: ["The lamp was lit."] },
  { slug: "breaks-flood", tries: "with ten thousand line breaks", html: `<p>The lamp was lit.${"<br>".repeat(10_000)}It was seen.</p>`, keeps: ["The lamp was lit.", "It was seen."] },
  { slug: "formatting-flood", isAlone: true, tries: "whose unclosed tags make every paragraph heavier", html: `${"<b><i><font>".repeat(60)}<p>The lamp was lit.</p>`, keeps: ["The lamp was lit."] },
  { slug: "wide-table", tries: "whose cells say they are a thousand wide", html: `<table><tr><td colspan="1000" rowspan="65534">seven</td><td colspan="99999999">nine</td><td colspan="-1">ten</td></tr></table>`, keeps: ["seven", "nine", "ten"] },
  { slug: "lists-deep", isAlone: true, tries: "with a list in a list in a list, two hundred deep", html: `${"<ul><li>".repeat(200)}rope`, keeps: ["rope"] },
  { slug: "script-in-style-flood", isAlone: true, tries: "with a style sheet of a megabyte", head: `<style>${".x{color:red}".repeat(80_000)}</style>` },
  { slug: "odd-pictures", isAlone: true, tries: "whose pictures are none, too large, or lead round in a circle", html: ["html", "svg", "bomb", "circle", "empty", "short", "broken"].map((kind) => `<figure><img src="/picture/${kind}" alt="" width="600" height="400"><figcaption>Seen from the ${kind} quay.</figcaption></figure>`).join(""), keeps: ["Seen from the html quay.", "Seen from the bomb quay."] },
  { slug: "numbers-absurd", tries: "whose list counts from nowhere to nowhere", html: `<ol start="-99999999999" reversed type="&#x202E;"><li value="9e99">rope</li><li value="2147483647">tar</li><li>pitch</li></ol>`, keeps: ["rope", "tar", "pitch"] },
  { slug: "formula-deep", tries: "whose formula climbs three hundred powers", html: `<p>The tide is <math>${"<msup><mi>x</mi>".repeat(300)}<mn>2</mn>${"</msup>".repeat(300)}</math> at noon.</p>` },
  { slug: "picture-unmeasured", tries: "with pictures in the text that do not say how large they are", html: `<p>The lamp <img alt="" src="data:image/avif;base64,AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZg=="><img alt="" src="data:image/png;base64,iVBORw0KGgo="><img alt="" src="data:image/gif;base64,%%%">was lit.</p>`, keeps: ["The lamp"] },
  { slug: "byline-huge", tries: "with ten thousand authors, one of them a megabyte long", head: `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: "The ferry is late again: byline-huge", author: [{ name: "Orla ".repeat(200_000) }, ...Array.from({ length: 10_000 }, (_, at) => ({ name: `Orla ${at}` }))], publisher: { name: "Quay ".repeat(200_000) }, articleSection: "Tides ".repeat(200_000), description: "Late. ".repeat(200_000) })}</script>` },
];
