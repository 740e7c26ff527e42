/** Drawn on a grid of 20, in strokes; `controls.css` gives them weight and colour. */
const drawings = {
  library: "M4 3.5v13M8 3.5v13M4 3.5h4M4 16.500h4M11 4.500l3-.8 3 12.300-3 .8z",
  options: "M3 6h6M13 6h4M3 14h3M10 14h7M11 4v4M8 12v4",
  search: "M13.200 13.200 17 17M14.500 9a5.500 5.500 0 1 1-11 0 5.500 5.500 0 0 1 11 0Z",
  check: "m4 10.500 4 4 8-9",
  forward: "M8 4.500l5.500 5.500L8 15.500",
  back: "M12 4.500 6.500 10l5.500 5.500",
  outside: "M8 4H4v12h12v-4M11.500 3.500h5v5M16 4l-7 7",
  putBack: "M7.500 4 4 7.500 7.500 11M4.500 7.500H12a4 4 0 0 1 0 8H8",
  takeOut: "M12.500 4 16 7.500 12.500 11M15.500 7.500H8a4 4 0 0 0 0 8h4",
  remove: "M5.500 5.500l9 9M14.500 5.500l-9 9",
  trash: "M3.500 5.500h13M7.500 5.500V3.500h5v2M5 5.500l.8 11h8.400l.8-11M8.300 8.500v5M11.700 8.500v5",
  star: "m10 3.200 2.100 4.400 4.800.600-3.500 3.300.900 4.800L10 14l-4.300 2.300.900-4.800L3.100 8.200l4.800-.600z",
  starred: "m10 3.200 2.100 4.400 4.800.600-3.500 3.300.900 4.800L10 14l-4.300 2.300.900-4.800L3.100 8.200l4.800-.600z",
  archive: "M3 4h14v3.500H3zM4.500 7.500v9h11v-9M8 10.500h4",
  archived: "M3 4h14v3.500H3zM4.500 7.500v9h11v-9M7.500 12l2 2 3.500-3.500",
  unread: "M10 13.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7Z",
  tag: "M3.500 3.500h6.500l6.500 6.500-6.500 6.500-6.500-6.500zM7 7h.010",
  backup: "M10 3.500v9M6.500 9l3.500 3.500L13.500 9M3.500 14v2.500h13V14",
  note: "M4 3.500h12v9l-4 4H4zM12 16.500v-4h4M7 7.500h6M7 10.500h3",
  keys: "M2.500 5.500h15v9h-15zM5 8.300h.010M8 8.300h.010M11 8.300h.010M14 8.300h.010M6 11.700h8",
  less: "M5 10h10",
  more: "M5 10h10M10 5v10",
  pick: "M10 2.500v4M10 13.500v4M2.500 10h4M13.500 10h4M15 10a5 5 0 1 1-10 0 5 5 0 0 1 10 0Z",
  file: "M5 3h6.500l3.500 3.500V17H5zM11.500 3v3.500H15",
  print: "M6 7V3.500h8V7M6 14H3.500V7h13v7H14M6 11.500h8v5H6z",
} as const;

export type IconName = keyof typeof drawings;

/** Icons that show a direction, and so turn with the line. */
const directed: ReadonlySet<IconName> = new Set(["forward", "back", "putBack", "takeOut", "outside"]);

/** A small drawing beside a word, or in place of one; it says nothing to the ear. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={directed.has(name) ? "icon icon-mirrors" : name === "starred" ? "icon icon-filled" : "icon"} viewBox="0 0 20 20" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  );
}
