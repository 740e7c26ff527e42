/** Enough of a text to know it by: whole words, about as many letters as `most`. */
export function firstWords(text: string, most = 60): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const atWord = cut.lastIndexOf(" ");
  return `${(atWord > most / 2 ? cut.slice(0, atWord) : cut).trimEnd()}…`;
}
