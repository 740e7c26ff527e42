import type { Stroke, Surface } from "../view.ts";
import type { Session } from "./session.ts";

/** What differs between the popup and a tab. */
export interface Frame {
  readonly session: Session;
  /** Brings it in front, where input and pictures are sure to work. */
  front(): Promise<void>;
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
}

/** One of our own pages, driven by the DevTools protocol: its input events are trusted. */
export function surfaceOf({ session, front, isOpen, close }: Frame): Surface {
  const mouse = (type: string, x: number, y: number, buttons: number) =>
    session.send("Input.dispatchMouseEvent", { type, x, y, button: type === "mouseMoved" ? "none" : "left", buttons, clickCount: 1 });

  return {
    evaluate: (expression) => evaluateIn(session, expression),
    async clickAt(x, y) {
      await front();
      await mouse("mouseMoved", x, y, 0);
      await mouse("mousePressed", x, y, 1);
      await mouse("mouseReleased", x, y, 0);
    },
    insertText: async (text) => void (await session.send("Input.insertText", { text })),
    async press(stroke) {
      await front();
      await session.send("Input.dispatchKeyEvent", { type: "keyDown", ...keyEventOf(stroke) });
      await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...keyEventOf(stroke) });
    },
    async picture(full) {
      await front();
      await session.send("Emulation.setScrollbarsHidden", { hidden: full }); // a whole page has none, and is laid out anew without
      if (full) await evaluateIn(session, "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
      const clip = full ? { clip: await wholePage(session), captureBeyondViewport: true } : {};
      const { data } = await session.send("Page.captureScreenshot", { format: "png", ...clip });
      await session.send("Emulation.setScrollbarsHidden", { hidden: false });
      return Buffer.from(data as string, "base64");
    },
    async resize(width, height, zoom) {
      await session.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: zoom, mobile: false });
    },
    dressForPaper: async (isPaper) => void (await session.send("Emulation.setEmulatedMedia", { media: isPaper ? "print" : "" })),
    reload: async (isHard) => void (await session.send("Page.reload", { ignoreCache: isHard })),
    isOpen,
    close,
  };
}

/** Evaluates an expression, past the page's CSP, and awaits it. JSON comes back. */
export async function evaluateIn(session: Session, expression: string): Promise<unknown> {
  const answer = await session.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
  const { result, exceptionDetails } = answer as unknown as Evaluated;
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

interface Evaluated {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } };
}

/** As wide as the window at least: what the page says of itself leaves out its scrollbar, which is not there in the picture. */
async function wholePage(session: Session): Promise<object> {
  const [width, height] = (await evaluateIn(session, "[Math.max(innerWidth, document.documentElement.scrollWidth), document.documentElement.scrollHeight]")) as [number, number];
  return { x: 0, y: 0, width, height, scale: 1 };
}

/** Windows' virtual key codes of the keys that have no character; letters and digits are their own. */
const keyCodes: Readonly<Record<string, number>> = {
  Backspace: 8, Tab: 9, Enter: 13, Escape: 27, " ": 32, PageUp: 33, PageDown: 34, End: 35, Home: 36,
  ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40, Delete: 46,
};

/** `Input.dispatchKeyEvent` without its type. */
export function keyEventOf({ key, code, alt, control, meta, shift }: Stroke): object {
  const windowsVirtualKeyCode = keyCodes[key] ?? (/^[a-z\d]$/i.test(key) ? key.toUpperCase().charCodeAt(0) : 0);
  const text = key === "Enter" ? "\r" : key.length === 1 && !alt && !control && !meta ? key : undefined;
  const modifiers = (alt ? 1 : 0) + (control ? 2 : 0) + (meta ? 4 : 0) + (shift ? 8 : 0);
  return { key, code, modifiers, windowsVirtualKeyCode, ...(text && { text, unmodifiedText: text }) };
}
