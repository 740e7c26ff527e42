import { HighlightStyle, StreamLanguage, syntaxHighlighting, type StreamParser } from "@codemirror/language";
import { tags } from "@lezer/highlight";

interface Place {
  /** Which part of the line comes next. */
  part: "start" | "body" | "text";
  /** Brackets that are open within an operator's text. */
  depth: number;
}

const mark = /^#(?:[+=]|@?(?:\?|\$\??|%)?)#/;

/** The parts of a line, for the eye: sites, mark, selector, operators, their text. What a line means the parser says. */
const parser: StreamParser<Place> = {
  name: "offprint-filters",
  startState: () => ({ part: "start", depth: 0 }),
  token(stream, place) {
    if (stream.sol()) place.part = "start";
    if (place.part === "text") return text(stream, place);
    if (stream.sol() && stream.match(/^\s*(?:!|\[Ad|#(?=\s|$))/)) {
      stream.skipToEnd();
      return "comment";
    }
    if (stream.match(mark)) {
      place.part = "body";
      return "keyword";
    }
    if (place.part === "start") {
      stream.next();
      stream.eatWhile(/[^#]/);
      return "namespace";
    }
    if (stream.match(/^:(?:has-text|contains|-abp-contains|matches-path|matches-attr|min-text-length)\(/)) {
      [place.part, place.depth] = ["text", 1];
      return "operatorKeyword";
    }
    if (stream.match(/^:[\w-]+/)) return "operatorKeyword";
    if (stream.match(/^[.#][\w-]+/)) return "className";
    if (stream.match(/^"(?:[^"\\]|\\.)*"|^'(?:[^'\\]|\\.)*'/)) return "string";
    if (stream.match(/^[\w-]+/)) return "tagName";
    stream.next();
    return "operator";
  },
};

function text(stream: Parameters<StreamParser<Place>["token"]>[0], place: Place): string {
  while (!stream.eol()) {
    const char = stream.next();
    if (char === "\\") stream.next();
    else if (char === "(") place.depth += 1;
    else if (char === ")" && (place.depth -= 1) === 0) {
      stream.backUp(1);
      place.part = "body";
      return "string";
    }
  }
  place.part = "start";
  return "string";
}

const colours = HighlightStyle.define([
  { tag: tags.comment, color: "var(--ink-soft)", fontStyle: "italic" },
  { tag: tags.namespace, color: "var(--good)" },
  { tag: tags.keyword, color: "var(--accent)", fontWeight: "700" },
  { tag: tags.operatorKeyword, color: "var(--warn)" },
  { tag: tags.className, color: "var(--ink)" },
  { tag: tags.tagName, color: "var(--ink)", fontWeight: "600" },
  { tag: tags.string, color: "var(--good)" },
  { tag: tags.operator, color: "var(--ink-soft)" },
]);

export const filterLanguage = [StreamLanguage.define(parser), syntaxHighlighting(colours)];
