/** Asks once for each element what is asked of it again and again, by each block or picture that stands in it. */
export function memo<Answer extends NonNullable<unknown>>(ask: (element: Element) => Answer): (element: Element) => Answer {
  const known = new Map<Element, Answer>();
  return (element) => {
    const answer = known.get(element) ?? ask(element);
    known.set(element, answer);
    return answer;
  };
}
