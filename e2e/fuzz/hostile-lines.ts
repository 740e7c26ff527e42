/** A line that somebody's list may hold, and what becomes of it. */
export interface HostileLine {
  readonly line: string;
  /** What is wrong with it, or `rules`: it is taken at its word, and that does no harm. */
  readonly becomes: string;
}

const many = (text: string, times: number): string => text.repeat(times);

/** Mistaken, malicious and absurd lines, each of which leaves the lines around it working. */
export const hostileLines: readonly HostileLine[] = [
  // regular expressions that backtrack without end
  { line: "##p:has-text(/(a+)+$/)", becomes: "slowRegex" },
  { line: "##p:has-text(/(a*)*b/)", becomes: "slowRegex" },
  { line: "##p:has-text(/(a|a)*$/)", becomes: "slowRegex" },
  { line: "##p:has-text(/(a|aa)+$/)", becomes: "slowRegex" },
  { line: "##p:has-text(/(\\w+\\s?)*$/)", becomes: "slowRegex" },
  { line: "##p:has-text(/([a-z]+)*x/i)", becomes: "slowRegex" },
  { line: "##p:has-text(/(?:(?:a+)b?)+c/)", becomes: "slowRegex" },
  { line: "##p:has-text(/^(([a-z])+.)+[A-Z]([a-z])+$/)", becomes: "slowRegex" },
  { line: "##p:has-text(/(.*)*x/)", becomes: "slowRegex" },
  { line: "##p:has-text(/(a?){40}a{40}/)", becomes: "slowRegex" },
  { line: "##:matches-path(/(\\/[^?]*)*\\?x/) p", becomes: "slowRegex" },
  { line: "##p:matches-attr(title=/(x+x+)+y/)", becomes: "slowRegex" },
  // regular expressions that are none
  { line: "##p:has-text(/(/)", becomes: "badRegex" },
  { line: "##p:has-text(/[z-a]/)", becomes: "badRegex" },
  { line: "##p:has-text(/a/zz)", becomes: "badRegex" },
  { line: "##p:has-text(/(?<n>a)(?<n>b)/)", becomes: "badRegex" },
  { line: "##p:has-text(/\\p{Nope}/u)", becomes: "badRegex" },
  // selectors that throw, or are cut short
  { line: "##p[", becomes: "unclosed" },
  { line: "##p[title=\"x]", becomes: "unclosed" },
  { line: "##p:not(", becomes: "unclosed" },
  { line: "##p:has-text(x", becomes: "unclosed" },
  { line: "##p::", becomes: "badSelector" },
  { line: "##..x", becomes: "badSelector" },
  { line: "##>>>", becomes: "badSelector" },
  { line: "##p { display: none }", becomes: "badSelector" },
  { line: "##@import 'x'", becomes: "badSelector" },
  { line: "##<script>alert(1)</script>", becomes: "badSelector" },
  { line: "##", becomes: "noSelector" },
  { line: "example.com##", becomes: "noSelector" },
  { line: "##p:has-text()", becomes: "noArgument" },
  { line: "##p:upward()", becomes: "noArgument" },
  { line: "##p:upward(-1)", becomes: "badNumber" },
  { line: "##p:upward(99999999999999999999)", becomes: "badNumber" },
  { line: "##p:min-text-length(1e9)", becomes: "badNumber" },
  { line: "##p:min-text-length(NaN)", becomes: "badNumber" },
  { line: "##p:matches-attr()", becomes: "noArgument" },
  // hosts that are none
  { line: "exa mple.com##p", becomes: "badHost" },
  { line: "http://example.com/##p", becomes: "badHost" },
  { line: "~##p", becomes: "badHost" },
  { line: ",,##p", becomes: "rules" },
  { line: "example..com##p", becomes: "rules" },
  { line: "/example/##p", becomes: "hostRegex" },
  // what would run, load or restyle
  { line: "example.com##+js(set-constant, a, b)", becomes: "scriptlet" },
  { line: "example.com#%#alert(1)", becomes: "scriptlet" },
  { line: "##p:style(background: url(https://ads.example/))", becomes: "style" },
  { line: "example.com#$#p { background: url(//ads.example) }", becomes: "style" },
  { line: "example.com##^script:has-text(x)", becomes: "htmlFilter" },
  { line: "example.com$$script[tag-content=\"x\"]", becomes: "htmlFilter" },
  { line: "||ads.example^$script", becomes: "network" },
  { line: "@@||news.example^$elemhide", becomes: "network" },
  { line: "0.0.0.0 ads.example", becomes: "network" },
  { line: "$removeparam=utm_source", becomes: "removeParam" },
  { line: "[$path=/x]example.com##p", becomes: "modifier" },
  { line: "!#include https://ads.example/more.txt", becomes: "directive" },
  { line: "!#if env_firefox", becomes: "directive" },
  { line: "##p:remove-attr(onclick)", becomes: "operator" },
  { line: "##p:watch-attr(x)", becomes: "operator" },
  { line: "##p:xpath(//p[1])", becomes: "operator" },
  // sizes
  { line: `##${many("p:not(", 4000)}${many(")", 4000)}`, becomes: "tooLong" },
  { line: `##.${many("x", 1_000_000)}`, becomes: "tooLong" },
  { line: `${many("a.example,", 100_000)}##p`, becomes: "tooLong" },
  { line: `##p:has-text(/${many("(", 9000)}a${many(")", 9000)}/)`, becomes: "tooLong" },
  // names that mean something to the language beneath
  { line: "__proto__##p", becomes: "rules" },
  { line: "constructor.example##__proto__", becomes: "rules" },
  { line: "##p[__proto__]", becomes: "rules" },
  { line: "##.constructor", becomes: "rules" },
  { line: "##p:has-text(__proto__)", becomes: "rules" },
  { line: "##p:has-text(\u202Etxet\u202C)", becomes: "rules" },
];
