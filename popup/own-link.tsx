import type { ComponentChildren } from "preact";

interface Props {
  /** From the extension's root. */
  readonly href: string;
  readonly onOpen: () => Promise<void>;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/**
 * A link to one of our own pages. A plain click opens it and lets the popup go; the other ways of
 * opening a link (a new window, a copied address) are the browser's.
 */
export function OwnLink({ href, onOpen, children, ...rest }: Props) {
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void onOpen();
  };
  return (
    <a {...rest} href={`/${href}`} target="_blank" onClick={open}>
      {children}
    </a>
  );
}
