import type { ComponentChildren } from "preact";

/** Drawn with the text's own colour; never the only name of anything. */
function Icon({ children, mirrors }: { children: ComponentChildren; mirrors?: boolean }) {
  return (
    <svg class={mirrors ? "icon icon-mirrors" : "icon"} viewBox="0 0 16 16" aria-hidden="true">
      {children}
    </svg>
  );
}

export const SearchIcon = () => (
  <Icon mirrors>
    <circle cx="7" cy="7" r="4.5" />
    <path d="m10.5 10.5 3.5 3.5" />
  </Icon>
);

export const BackIcon = () => (
  <Icon mirrors>
    <path d="M13.5 8h-11m4.5-4.5L2.5 8 7 12.5" />
  </Icon>
);

export const DeleteIcon = () => (
  <Icon>
    <path d="M2.5 4.5h11m-7.5 0v-2h4v2m-6.5 0 .7 9h7.6l.7-9M6.7 7v4m2.6-4v4" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m3.5 3.5 9 9m0-9-9 9" />
  </Icon>
);

export const PrintIcon = () => (
  <Icon>
    <path d="M4.5 5.500v-3h7v3m-7 6h-2v-6h11v6h-2m-7-2h7v4h-7z" />
  </Icon>
);
