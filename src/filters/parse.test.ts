import { expect, test } from "vitest";
import { caps } from "#core/caps.ts";
import type { Rule } from "#core/rule.ts";
import { filterReader, longestLine, parseFilters, parseLine, readAtOnce } from "./parse.ts";
import type { FilterProblem } from "./problem.ts";

function rules(line: string): readonly Rule[] {
  const parsed = parseLine(line);
  if (parsed.is !== "rules") throw new Error(`${line}: ${JSON.stringify(parsed)}`);
  return parsed.rules;
}

const rule = (line: string): Rule => rules(line)[0] as Rule;

function problem(line: string): FilterProblem {
  const parsed = parseLine(line);
  if (parsed.is !== "problem") throw new Error(`${line}: ${JSON.stringify(parsed)}`);
  return parsed.problem;
}

test("a selector behind ## holds everywhere", () => {
  expect(rules("##.promo")).toEqual([
    { line: "##.promo", kind: "yours", action: "remove", hosts: [], exceptHosts: [], selector: ".promo", steps: [] },
  ]);
});

test("hosts stand in front, those that are left out behind a tilde", () => {
  expect(rule("News.Example,~live.news.example,daily.*##.promo")).toMatchObject({
    hosts: ["news.example", "daily.*"],
    exceptHosts: ["live.news.example"],
  });
});

test("a host in another script is the one that the browser names", () => {
  expect(rule("خبر.example##.x").hosts).toEqual([new URL("https://خبر.example").hostname]);
});

test("a star for a host is every host", () => {
  expect(rule("*##.promo").hosts).toEqual([]);
});

test("#@# is an exception", () => {
  expect(rule("news.example#@#.promo")).toMatchObject({ action: "except", selector: ".promo", hosts: ["news.example"] });
});

test.each(["", "   ", "! a comment", "!", "[Adblock Plus 2.0]", "# a comment of a hosts file"])("%o says nothing", (line) => {
  expect(parseLine(line)).toEqual({ is: "nothing" });
});

test.each([
  "##div > p + p ~ ul",
  "##p:has(> a:only-child)",
  "##p:not(:first-child, .lead)",
  "##:is(h2, h3):where(.x)",
  '##a[href^="https://ads.example/"][title*="#"]',
  "##.a, .b:has(.c, .d)",
  String.raw`##.md\:w-1\/2`,
  "##.اشتہار",
])("the browser's own selectors pass through whole: %s", (line) => {
  expect(rules(line)).toMatchObject([{ selector: line.slice(2), steps: [] }]);
});

test.each<[string, string, Rule["steps"]]>([
  ["##p:has-text(Read also)", "p", [{ op: "has-text", text: "Read also" }]],
  ["##p:has-text(/^read (?:also|more)/i)", "p", [{ op: "has-text-regex", source: "^read (?:also|more)", flags: "i" }]],
  ['##p:has-text("Don\'t (miss) it")', "p", [{ op: "has-text", text: "Don't (miss) it" }]],
  ["##p:has-text(Don't miss it)", "p", [{ op: "has-text", text: "Don't miss it" }]],
  [String.raw`##p:has-text(/\(ad\)/)`, "p", [{ op: "has-text-regex", source: String.raw`\(ad\)`, flags: "" }]],
  ["##p:has-text(a, b)", "p", [{ op: "has-text", text: "a, b" }]],
  ["##.x:upward(2)", ".x", [{ op: "upward", levels: 2 }]],
  ["##.x:upward(section, aside)", ".x", [{ op: "upward-to", selector: "section, aside" }]],
  ["##p:min-text-length(200)", "p", [{ op: "min-text-length", length: 200 }]],
  ["##:matches-path(/live/) .x", ".x", [{ op: "matches-path-regex", source: "live", flags: "" }]],
  ["##.x:matches-path(/live)", ".x", [{ op: "matches-path", text: "/live" }]],
  ["##:has-text(x)", "*", [{ op: "has-text", text: "x" }]],
  ["##div > :has-text(x)", "div > *", [{ op: "has-text", text: "x" }]],
  ["##h3:has-text(x) + ul > li", "h3", [{ op: "has-text", text: "x" }, { op: "descend", selector: "+ ul > li" }]],
  ["##h3:has-text(x).y", "h3", [{ op: "has-text", text: "x" }, { op: "also", selector: ".y" }]],
  ["##.x:has-text(a):upward(1) .y", ".x", [{ op: "has-text", text: "a" }, { op: "upward", levels: 1 }, { op: "descend", selector: " .y" }]],
  ["##p:not(:has-text(x))", "p", [{ op: "not", any: [{ selector: "*", steps: [{ op: "has-text", text: "x" }] }] }]],
  [
    "##p:has(> b:has-text(x), i)",
    "p",
    [
      {
        op: "has",
        any: [
          { selector: "*", steps: [{ op: "descend", selector: "> b" }, { op: "has-text", text: "x" }] },
          { selector: "*", steps: [{ op: "descend", selector: " i" }] },
        ],
      },
    ],
  ],
  ["##p:contains(x)", "p", [{ op: "has-text", text: "x" }]],
  ["##p:-abp-contains(x)", "p", [{ op: "has-text", text: "x" }]],
  ["##p:nth-ancestor(1)", "p", [{ op: "upward", levels: 1 }]],
  ["##p:remove()", "p", []],
])("a procedural line becomes a selector and steps: %s", (line, selector, steps) => {
  expect(rules(line)).toMatchObject([{ selector, steps }]);
});

test("a procedural list is one rule a member", () => {
  expect(rules("##p:has-text(a, b), .c")).toMatchObject([{ selector: "p", steps: [{ text: "a, b" }] }, { selector: ".c", steps: [] }]);
});

test.each<[string, FilterProblem]>([
  ["##", { code: "noSelector" }],
  ["news.example##", { code: "noSelector" }],
  [".promo", { code: "bareSelector", detail: "##.promo" }],
  ["#promo", { code: "bareSelector", detail: "###promo" }],
  ["div.promo > p", { code: "bareSelector", detail: "##div.promo > p" }],
  ["p:has-text(x)", { code: "bareSelector", detail: "##p:has-text(x)" }],
  ["https://news.example/a##.x", { code: "badHost", detail: "https://news.example/a" }],
  ["news example##.x", { code: "badHost", detail: "news example" }],
  ["##p:has-text()", { code: "noArgument", detail: ":has-text()" }],
  ["##.x:upward(0)", { code: "badNumber", detail: "0" }],
  ["##.x:upward(2.5)", { code: "badNumber", detail: "2.5" }],
  ["##p:min-text-length(many)", { code: "badNumber", detail: "many" }],
  ["##p[title='x", { code: "unclosed" }],
  ["##p:has(a", { code: "unclosed" }],
  ["##p:has-text(/a(/)", { code: "badRegex", detail: "/a(/" }],
  ["##p:has-text(/a/q)", { code: "badRegex", detail: "/a/q" }],
  ["##p:has-text(/(a+)+$/)", { code: "slowRegex", detail: "(a+)+" }],
  ["##..x", { code: "badSelector", detail: "..x" }],
  ["##p >", { code: "badSelector", detail: "p >" }],
  ["##.1st", { code: "badSelector", detail: ".1st" }],
  ["##.x { display: none }", { code: "badSelector", detail: ".x { display: none }" }],
  ["##p:has-text(x)div", { code: "badSelector", detail: "div" }],
  ["||ads.example^", { code: "network" }],
  ["@@||ads.example^$script", { code: "network" }],
  ["/banner/*", { code: "network" }],
  ["ads.example", { code: "network" }],
  ["https://ads.example/x.js", { code: "network" }],
  ["0.0.0.0 ads.example", { code: "network" }],
  ["||news.example^$removeparam=ref", { code: "removeParam" }],
  ["news.example##+js(set, a, 1)", { code: "scriptlet" }],
  ["news.example#@#+js()", { code: "scriptlet" }],
  ["news.example#%#//scriptlet('x')", { code: "scriptlet" }],
  ["##.x:style(color: red)", { code: "style", detail: ":style()" }],
  ["news.example#$#.x { color: red }", { code: "style" }],
  ["##^script:has-text(x)", { code: "htmlFilter" }],
  ['news.example$$script[tag-content="x"]', { code: "htmlFilter" }],
  ["[$path=/live]news.example##.x", { code: "modifier" }],
  ["/news[0-9]+/##.x", { code: "hostRegex" }],
  ["!#if env_firefox", { code: "directive", detail: "!#if env_firefox" }],
  ["##.x:matches-css(color: red)", { code: "operator", detail: ":matches-css()" }],
  ["##.x:xpath(//p)", { code: "operator", detail: ":xpath()" }],
  ["##.x:remove-attr(title)", { code: "operator", detail: ":remove-attr()" }],
  ["##p:not(:xpath(..))", { code: "operator", detail: ":xpath()" }],
])("%s is answered with what is wrong", (line, expected) => {
  expect(problem(line)).toEqual(expected);
});

test("a text keeps its good lines and names the bad ones by number", () => {
  const { rules: good, problems } = parseFilters("! mine\r\n##.a\n##p[\n\n||ads.example^\r##.b");
  expect(good.map(({ line }) => line)).toEqual(["##.a", "##.b"]);
  expect(problems.map(({ line, text, problem: { code } }) => [line, text, code])).toEqual([
    [3, "##p[", "unclosed"],
    [5, "||ads.example^", "network"],
  ]);
});

test.each(["x".repeat(1_000_000), `##${"p:has(".repeat(200_000)}`, `${"a,".repeat(500_000)}##.x`])(
  "a line of a million characters is refused at once",
  (line) => {
    expect(problem(line)).toEqual({ code: "tooLong" });
  },
);

test("nesting to the end of the line is answered, not thrown", () => {
  for (const open of ["(", "[", ":not(", ":has(:has-text(", "{"]) {
    const line = `##p${open.repeat(Math.floor((longestLine - 3) / open.length))}`;
    expect(parseLine(line).is).toBe("problem");
  }
  const closed = `##p${":not(p:has-text(x)".repeat(1000)}${")".repeat(1000)}`;
  expect(parseLine(closed).is).not.toBe("nothing");
});

test("a hundred thousand lines are read", () => {
  const { rules: good, problems } = parseFilters(Array.from({ length: 100_000 }, (_, at) => (at % 2 ? `site${at}.example##.a${at}` : "##p[")).join("\n"));
  expect([good.length, problems.length]).toEqual([50_000, 50_000]);
}, 60_000);

test("what stands below them is one problem, and not read", () => {
  const { rules: good, problems } = parseFilters(`${"##.a\n".repeat(caps.filterLines)}##.b\n##p[\n##.c`);
  expect(good.length).toBe(caps.filterLines);
  expect(problems).toEqual([{ line: caps.filterLines + 1, text: "##.b", problem: { code: "tooMany", detail: "100000" } }]);
});

test("reading that was left off is gone on with where it was, by whoever reads the same again", () => {
  const reader = filterReader();
  const text = Array.from({ length: 500 }, (_, at) => `##.a${at}`).join("\n");
  const leftOff = reader(text);
  leftOff.next();
  expect(readAtOnce(reader(`${text}\n##p[`))).toEqual(parseFilters(`${text}\n##p[`));
});

test.each(["__proto__##.x", "constructor,toString##.x", "##__proto__", "##:has-text(__proto__)", "##:constructor(x)", "##:__proto__(x)"])(
  "names that JavaScript knows are names like others: %s",
  (line) => {
    expect(() => parseFilters(line)).not.toThrow();
  },
);

test("whatever the characters, nothing is thrown", () => {
  const pieces = ["##", "#@#", "#?#", "(", ")", "[", "]", "'", '"', "\\", "/", ",", ":", "~", "*", " ", "p", ".x", ":has-text", ":not", ":upward", "$", "^", "|", "\0", "\ud800", "é", "آ"];
  let seed = 7;
  const next = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
  for (let round = 0; round < 20_000; round += 1) {
    const line = Array.from({ length: 1 + next(12) }, () => pieces[next(pieces.length)]).join("");
    expect(() => parseLine(line), JSON.stringify(line)).not.toThrow();
  }
}, 60_000);

test("read again and again while it is written, a text says what it says when it is read once", () => {
  const reader = filterReader();
  const readAgain = (text: string) => readAtOnce(reader(text));
  for (const text of ["", "##.a\n##p\n##..b", "##.a\n##.a\n##..b\n##p", "##..b\n! x", "##p\n##.c:has-text(x), .d\n##p"]) expect(readAgain(text)).toEqual(parseFilters(text));
});
