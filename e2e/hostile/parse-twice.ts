import type { Attack } from "./attack.ts";

/** What a careless cleaner does: writes out what it has parsed, and parses it again where things run. */
const parsedAgain = `by (() => { const again = document.body.appendChild(document.createElement("div")); again.innerHTML = new DOMParser().parseFromString(bait.innerHTML, "text/html").body.innerHTML; })()`;

const broken = `<img src='/none.png' onerror=import('BEACON')>`;

/** Pages whose markup is one thing when it is read, and another when it is written and read again. */
export const parseTwice: readonly Attack[] = [
  { slug: "forms-in-math", tries: "whose forms nest by way of a formula, and free a picture the second time", fires: parsedAgain, isAlone: true, html: `<div id="bait"><form><math><mtext></form><form><mglyph><style></math><img src=/none.png onerror="FIRE"></style></form></math></div>` },
  { slug: "math-table", tries: "whose formula holds a table that holds a style that is none", fires: "alone", html: `<math><mtext><table><mglyph><style><!--</style>${broken}--></style></mglyph></table></mtext></math>` },
  { slug: "math-annotation", tries: "with HTML that annotates a formula", fires: "alone", html: `<math><semantics><mi>x</mi><annotation-xml encoding="text/html"><img src="/none.png" onerror="FIRE"></annotation-xml></semantics></math>` },
  { slug: "math-annotation-style", tries: "whose annotation of a formula hides HTML in a style", fires: "alone", html: `<math><annotation-xml><style><img src="/none.png" onerror="FIRE"></style></annotation-xml></math>` },
  { slug: "svg-title", tries: "with HTML in a drawing's title", fires: "alone", html: `<svg><title><img src="/none.png" onerror="FIRE"></title></svg>` },
  { slug: "svg-style-break", tries: "whose drawing's style is no style", fires: "alone", html: `<svg><style><img src="/none.png" onerror="FIRE"></style></svg>` },
  { slug: "noscript-style", tries: "whose noscript holds a style that does not end", fires: "alone", isAlone: true, html: `<noscript><style></noscript>${broken}</style></noscript>` },
  { slug: "xmp-break", tries: "that breaks out of an example", fires: "alone", html: `<xmp><p title="</xmp>${broken}"></p></xmp>` },
  { slug: "noembed-break", tries: "that breaks out of a noembed", fires: "alone", html: `<noembed><p title="</noembed>${broken}"></p></noembed>` },
  { slug: "noframes-break", tries: "that breaks out of a noframes", fires: "alone", html: `<noframes><p title="</noframes>${broken}"></p></noframes>` },
  { slug: "frame-break", tries: "that breaks out of a frame's own text", fires: "alone", html: `<iframe><p title="</iframe>${broken}"></p></iframe>` },
  { slug: "style-break", tries: "that breaks out of a style", fires: "alone", html: `<style>p::after { content: "</style>${broken}" }</style>` },
  { slug: "cdata-break", tries: "that breaks out of character data", fires: "alone", html: `<p>The mast <![CDATA[><img src="/none.png" onerror="FIRE">]]> is new.</p>` },
  { slug: "instruction-break", tries: "that breaks out of a processing instruction", fires: "alone", html: `<?tide ><img src="/none.png" onerror="FIRE">?>` },
  { slug: "bang-comment", tries: "whose comment ends as comments may", fires: "alone", html: `<!-- tide --!><img src="/none.png" onerror="FIRE">` },
  { slug: "comment-in-attribute", tries: "whose comment begins in one attribute and ends in another", fires: "alone", isAlone: true, html: `<p title="<!--">The mast is new.</p><img src="/none.png" alt="-->" onerror="FIRE">`, keeps: ["The mast is new."] },
  { slug: "coded-handler", tries: "whose handler is written in character references", fires: "alone", html: `<img src="/none.png" onerror="im&#112;ort&lpar;&apos;BEACON&apos;&rpar;">` },
  { slug: "template-let-out", tries: "whose template a script lets out", fires: "alone", html: `<template><img src="/none.png" onerror="FIRE"></template><script>document.currentScript.after(document.currentScript.previousElementSibling.content.cloneNode(true))</script>` },
  { slug: "template-nest", tries: "with a template in a template", isAlone: true, fires: parsedAgain, html: `<div id="bait"><template><template shadowrootmode="open"><p>x</p></template></template><img src="/none.png" onerror="FIRE"></div>` },
  { slug: "shadow-closed", tries: "with script in a closed shadow root", fires: "alone", html: `<div><template shadowrootmode="closed"><img src="/none.png" onerror="FIRE"></template></div>` },
  { slug: "shadow-in-shadow", tries: "with script in a shadow root within another", fires: "alone", html: `<div><template shadowrootmode="open"><div><template shadowrootmode="open"><p>The stoker has asked for the lamp oil that was promised to him in the autumn, and has been promised it again.</p><img src="/none.png" onerror="FIRE"></template></div></template></div>`, keeps: ["The stoker has asked for the lamp oil"] },
  { slug: "select-break", tries: "that breaks out of a choice", fires: "alone", html: `<select><option><img src="/none.png" onerror="FIRE"></select><img src="/none.png" onerror="FIRE">` },
  { slug: "table-fostered", tries: "whose table throws out what it may not hold", fires: "alone", html: `<table><img src="/none.png" onerror="FIRE"><tr><td>eleven</td></tr></table>`, keeps: ["eleven"] },
  { slug: "flattened", tries: "nested as deep as parsers go, and deeper", isAlone: true, html: `<div>${"<i>".repeat(520)}<svg><style><a title="</style><img src='/none.png' onerror=import('BEACON')>"></a></style></svg>${"</i>".repeat(520)}</div>` },
  { slug: "attribute-soup", tries: "whose attributes have names that none should have", isAlone: true, html: `<p "="" <b="1" on=x onclick\u0000="FIRE" ='"><img src=x onerror=FIRE>' =>The mast is new.</p>`, keeps: ["The mast is new."] },
];
