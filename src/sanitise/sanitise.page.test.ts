import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fuzzing } from "../../e2e/fuzz/fuzzing.ts";
import { elements, everywhere, mathElements, mathNamespace } from "./allow-list.ts";
import { safeNodes } from "./at-the-glass.ts";
import { sanitiseInPage } from "./in-page.ts";

const names = [
  ...Object.keys(elements), ...mathElements, "script", "style", "iframe", "object", "embed", "svg", "form", "input", "button", "template", "noscript",
  "title", "textarea", "select", "option", "meta", "base", "link", "frameset", "plaintext", "xmp", "foreignObject", "desc", "annotation-xml", "mglyph", "malignmark", "x-custom", "slot", "math", "image",
];
const attributeNames = ["href", "src", "srcset", "onclick", "onerror", "style", "class", "id", "name", "lang", "dir", "title", "alt", "is", "slot", "xlink:href", "formaction", "target", "rel", "data-remote", "width", "colspan", "display", "tabindex"];
const values = [
  "x", "", "https://example.com/a", "https://u:p@example.com/", "//example.com/b", "/c", "#d", "javascript:alert(1)", "JaVa\tscript:alert(1)", "\u0001javascript:alert(1)",
  "data:text/html,<script>1</script>", "data:image/svg+xml,<svg/>", "data:image/png;base64,iVBORw0KGgo=", "mailto:a@b.example", "vbscript:x", "blob:https://example.com/1", "\"><img src=x onerror=alert(1)>", "rtl", "ur", "</style>", "&lt;script&gt;",
];

const attribute = fc.tuple(fc.constantFrom(...attributeNames), fc.constantFrom(...values)).map(([name, value]) => ` ${name}="${value.replaceAll('"', "&quot;")}"`);
const text = fc.oneof(fc.constantFrom("The lamp", " ", "<!--", "-->", "<![CDATA[", "]]>", "&nbsp;", "&#0;", "</p>", "<p", "\u202E", "<?x?>"), fc.string({ maxLength: 8 }));

/** HTML as no one should write it: whatever nests, and much that does not. */
const html = fc.letrec<{ part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 5 },
    text,
    fc
      .tuple(fc.constantFrom(...names), fc.array(attribute, { maxLength: 3 }), fc.array(tie("part"), { maxLength: 4 }), fc.boolean())
      .map(([name, attributes, parts, isClosed]) => `<${name}${attributes.join("")}>${parts.join("")}${isClosed ? `</${name}>` : ""}`),
  ),
})).part;

const parsed = (source: string): HTMLElement => new DOMParser().parseFromString(`<body>${source}`, "text/html").body;

/** Everything in a tree that the list does not know. `own` are attributes of the engine's own. */
function strangers(root: ParentNode, own: readonly string[]): string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll("*")) {
    const isMath = element.namespaceURI === mathNamespace;
    const allowed = isMath ? mathElements.includes(element.localName) && [] : elements[element.localName];
    if (!allowed) found.push(`<${element.localName}>`);
    for (const { name } of element.attributes) {
      const isOwn = own.includes(name) || (element.localName === "math" && name === "display");
      if (!isOwn && !everywhere.includes(name) && !(allowed || []).includes(name)) found.push(`${element.localName} ${name}`);
    }
    const link = element.getAttribute("href");
    if (link !== null && !/^(?:https?:\/\/(?!\S*@example)|mailto:|#)/.test(link)) found.push(`href ${link}`);
    const rel = element.getAttribute("rel");
    if (rel !== (link === null || link.startsWith("#") ? null : "noopener noreferrer nofollow")) found.push(`rel ${rel}`);
  }
  return found;
}

test("what was sanitised in the page holds nothing that is not on the list", () => {
  fc.assert(
    fc.property(html, (source) => {
      expect(strangers(parsed(sanitiseInPage(parsed(source))), ["rel"])).toEqual([]);
    }),
    fuzzing,
  );
});

test("sanitising twice is sanitising once", () => {
  fc.assert(
    fc.property(html, (source) => {
      const once = sanitiseInPage(parsed(source));
      expect(sanitiseInPage(parsed(once))).toBe(once);
    }),
    fuzzing,
  );
});

test("a heading in a link that goes, in a heading, is one heading", () => {
  const once = sanitiseInPage(parsed("<h5>The <a><h3>late</h3> ferry</a></h5>"));
  expect(once).toBe("<h5>The late ferry</h5>");
  expect(sanitiseInPage(parsed(once))).toBe(once);
});

test("parsing and writing what was sanitised changes nothing", () => {
  fc.assert(
    fc.property(html, (source) => {
      const once = sanitiseInPage(parsed(source));
      expect(parsed(once).innerHTML).toBe(once);
    }),
    fuzzing,
  );
});

test("the glass lets nothing through that is not on the list, whatever it is given", () => {
  fc.assert(
    fc.property(html, (source) => {
      const nodes = safeNodes(parsed(source));
      expect(strangers(nodes, ["rel", "data-remote"])).toEqual([]);
      for (const image of nodes.querySelectorAll("img[src]")) expect(image.getAttribute("src")).toMatch(/^data:image\/(?!svg)/);
    }),
    fuzzing,
  );
});

test("the glass finds no text to take from what was sanitised in the page", () => {
  fc.assert(
    fc.property(html, (source) => {
      const once = parsed(sanitiseInPage(parsed(source)));
      expect(safeNodes(once).textContent).toBe(once.textContent);
    }),
    fuzzing,
  );
});

/** The beginning of a picture that says how large it is, in pixels. */
const gif = (width: number, height: number) => `data:image/gif;base64,${btoa(`GIF89a${String.fromCharCode(width & 255, width >> 8, height & 255, height >> 8)}\0\0\0`)}`;

test("a picture in the text that would unfold to more than a browser should be given is not shown", () => {
  const shown = safeNodes(`<p><img src="${gif(40_000, 40_000)}" alt="vast"><img src="${gif(40, 30)}" alt="small"></p>`);
  expect([...shown.querySelectorAll("img")].map((image) => [image.alt, image.hasAttribute("src")])).toEqual([["vast", false], ["small", true]]);
});
