/** The line of a filter that took something out. The words of a phrase are in its own language, whatever ours is: `wording/ur: …`. */
export function RuleCode({ rule }: { rule: string }) {
  return (
    <code dir="ltr" lang={/^wording\/([\w-]+):/.exec(rule)?.[1]}>
      {rule}
    </code>
  );
}
