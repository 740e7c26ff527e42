import { expect, test } from "vitest";
import { isDateLine } from "./date-line.ts";
import { lineOf } from "../lines.ts";

function isDate(text: string, name = "p"): boolean {
  const element = document.createElement(name);
  element.textContent = text;
  return isDateLine(lineOf(element));
}

test.each(["Published 18 November 2024, 9:26pm", "Stand: 26.04.2024, 20:44 Uhr", "Publié le 06/01/2026 - 14:16 UTC+1", "20 Nisan 2026 • Güncelleme: 20 Nisan 2026", "2026-01-08 | 12:42", "1 day ago", "Lesezeit: 2 min", "02/12/2024 Actualizado a las 20:56h."])(
  "%s tells when, and no more",
  (text) => expect(isDate(text)).toBe(true),
);

test.each(["In 2024 the council voted for the pier.", "The pound stood at 74.27 cents on Monday.", "Some 700.000 boats a year", "1. The fire", "Eleven boats"])("%s says more", (text) => expect(isDate(text)).toBe(false));

test("a heading is none", () => expect(isDate("18 November 2024", "h2")).toBe(false));
