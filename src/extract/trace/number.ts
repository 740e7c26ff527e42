import { marks } from "../marks.ts";

/** Numbers every element of the body in document order. Readability and the sanitiser let the numbers through. */
export function number(body: Element): void {
  body.setAttribute(marks.number, "0");
  let count = 0;
  for (const element of body.getElementsByTagName("*")) element.setAttribute(marks.number, String((count += 1)));
}

export function numberOf(element: Element): number | null {
  const value = element.getAttribute(marks.number);
  return value === null ? null : Number(value);
}

/** Takes the numbers off again. */
export function unnumber(root: Element): void {
  for (const element of root.querySelectorAll(`[${marks.number}]`)) element.removeAttribute(marks.number);
}
