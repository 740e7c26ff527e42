/**
 * Evaluated in a page before any tool: gives each class and each id another name, the same to the same, and takes the
 * attributes for scripts away, so that nothing is left to go by but how the page is built and what it says. What styles
 * hid by those names stays hidden.
 */
const letters = "bcdfghjklm";
const names = new Map<string, string>();

/** No digits: they count, and do not name. */
function another(name: string): string {
  const made = names.get(name) ?? `q${[...String(names.size)].map((digit) => letters[Number(digit)]).join("")}`;
  names.set(name, made);
  return made;
}

const anotherEach = (list: string): string => list.split(/\s+/).filter(Boolean).map(another).join(" ");

const all = [...document.body.querySelectorAll<HTMLElement>("*")];
for (const element of all.filter((each) => !each.checkVisibility())) element.style?.setProperty("display", "none");
for (const element of all) {
  for (const name of element.getAttributeNames()) {
    const value = element.getAttribute(name) ?? "";
    if (name === "href" && value.startsWith("#") && value.length > 1) element.setAttribute(name, `#${another(value.slice(1))}`);
    else if (/^(?:class|id|for|name|aria-(?:labelledby|describedby|controls))$/.test(name)) element.setAttribute(name, anotherEach(value));
    else if (name.startsWith("data-") && !/src|lazy|original/.test(name)) element.removeAttribute(name);
  }
}
