/** A news page of about `elements` elements: an article, and around it what grows on real pages: menus, teasers, comments. */
export function grownPage(elements: number): string {
  const third = elements / 3;
  return `<!doctype html><html lang="en"><head><title>The bridge that three towns paid for</title></head><body class="single">
<header class="site-header"><nav class="menu"><ul>${repeated(60, menuItem)}</ul></nav></header>
<main id="content"><article class="story"><h1>The bridge that three towns paid for</h1><div class="story-body">${repeated(third / 4, paragraph)}</div></article>
${repeated(third / 9, teaser)}</main>
<section id="comments" class="comments-area"><ol class="comment-list">${repeated(third / 9, comment)}</ol></section>
<footer class="site-footer"><p>All rights reserved</p></footer></body></html>`;
}

const repeated = (times: number, make: (at: number) => string): string => Array.from({ length: Math.round(times) }, (_, at) => make(at)).join("");

const menuItem = (at: number): string => `<li class="menu-item"><a href="/section/${at}">Section ${at}</a></li>`;

const paragraph = (at: number): string =>
  `<p>The council met again in week ${at}, and for the <em>first time</em> nobody asked who would pay: the towns had agreed on shares, the engineers on stone, and <a href="/people/${at}">the ferryman</a> on a pension. <span class="num">${at}</span></p>`;

const teaser = (at: number): string =>
  `<div class="teaser card-${at % 7}"><a href="/story/${at}"><img src="/pictures/${at}.jpg" alt=""><h3 class="teaser-title">Story number ${at}</h3></a><p class="teaser-text">What happened then, and why.</p><div class="meta"><time>12 May</time><span class="author">A. Writer</span></div></div>`;

const comment = (at: number): string =>
  `<li class="comment depth-1" id="comment-${at}"><article class="comment-body"><footer class="comment-meta"><b class="fn">Reader ${at}</b><time>noon</time></footer><div class="comment-content"><p>I have crossed it twice and would again.</p></div><a class="comment-reply-link" href="#">Reply</a></article></li>`;
