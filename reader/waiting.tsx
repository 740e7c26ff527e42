/** A job that takes a while, how far it is in words and as a bar. */
export function Waiting({ words, done, all }: { words: string; done: number; all: number }) {
  return (
    <div class="waiting">
      <p class="quiet">{words}</p>
      <progress max={Math.max(all, 1)} value={done} aria-label={words} />
    </div>
  );
}
