import { expect, test } from "vitest";
import { kinds } from "#core/kind.ts";
import { builtInRules } from "./built-in.ts";
import { isSelector } from "./is-selector.ts";
import { matches } from "./match.ts";

function kindsGone(html: string): string[] {
  const page = new DOMParser().parseFromString(`<!doctype html><body><main>${html}</main>`, "text/html");
  return [...matches(builtInRules(), page, "/")].map(({ rule }) => rule.kind);
}

test("every kind has its lines, and the browser takes every selector", () => {
  for (const kind of kinds) expect(builtInRules().filter((rule) => rule.kind === kind).length, kind).toBeGreaterThan(20);
  expect(builtInRules().map(({ selector }) => selector).filter((selector) => !isSelector(selector))).toEqual([]);
});

test("no line stands twice", () => {
  const lines = builtInRules().map(({ line }) => line);
  expect(lines.filter((line, at) => lines.indexOf(line) !== at)).toEqual([]);
});

test.each([
  ["WordPress", `<div id="comments"><ol class="comment-list"><li id="comment-1">x</li></ol><div id="respond">x</div></div>`],
  ["a WordPress form alone", `<div class="comment-respond">x</div>`],
  ["Akismet's note", `<p class="akismet_comment_form_privacy_notice">x</p>`],
  ["wpDiscuz", `<div id="wpdcom"><div class="wpd-form-wrap">x</div></div>`],
  ["wpDiscuz's bubble", `<div id="wpd-bubble-wrapper">x</div>`],
  ["wpDiscuz's inline feedback", `<p>Words <span class="wpd-inline-icon-wrapper">x</span></p>`],
  ["Jetpack", `<div id="jetpack_remote_comment">x</div>`],
  ["Disqus", `<div id="disqus_thread">x</div>`],
  ["Facebook", `<div class="fb-comments">x</div>`],
  ["Coral", `<div id="coral_thread">x</div>`],
  ["OpenWeb", `<div data-openweb-module="conversation">x</div>`],
  ["Spot.IM", `<div data-spotim-module="conversation">x</div>`],
  ["Hyvor", `<hyvor-talk-comments>x</hyvor-talk-comments>`],
  ["Commento", `<div id="commento">x</div>`],
  ["giscus", `<div class="giscus">x</div>`],
  ["utterances", `<div class="utterances">x</div>`],
  ["Viafoura", `<vf-conversations>x</vf-conversations>`],
  ["Vuukle", `<div id="vuukle-comments">x</div>`],
  ["Insticator", `<div class="insticator-unit">x</div>`],
  ["a hand-made list", `<ol><li class="comment">x</li><li class="comment">y</li></ol>`],
])("comments go by their structure: %s", (_, html) => {
  expect(kindsGone(html)[0]).toBe("comments");
});

test.each([
  ["an opinion", `<article class="comment"><p>x</p></article>`],
  ["an opinion in a section of that name", `<section class="commentary comment-article"><p>x</p></section>`],
  ["an opinion's body", `<div class="article comment-piece opinion-comment" id="comment"><p>x</p></div>`],
  ["words that readers are asked about", `<p><span class="wpd-inline-shortcode">x</span></p>`],
  ["the story on a page about newsletters", `<article class="post tag-newsletter category-newsletters"><p>x</p></article>`],
  ["a story tagged as one on sharing", `<article class="post tag-share related-posts-enabled has-share-buttons"><p>x</p></article>`],
  ["a theme's advertisement-free frame", `<div class="no-ads ad-free adventure shadow-ad0 gradient"><p>x</p></div>`],
])("the story stays: %s", (_, html) => {
  expect(kindsGone(html)).toEqual([]);
});
