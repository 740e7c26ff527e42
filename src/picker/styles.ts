/** Written out, because the page's styles do not reach in here and ours do not reach out. */

/** Of the host and what it draws upon the page. */
export const overPage = `
:host { all: initial !important; display: block !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; inline-size: 100% !important; block-size: 100% !important; pointer-events: none !important; overflow: visible !important; color-scheme: light dark !important; }
iframe, .veil { position: fixed; inset: 0; inline-size: 100%; block-size: 100%; border: 0; background: transparent; pointer-events: auto; cursor: crosshair; }
.box { position: fixed; box-sizing: border-box; border: 2px solid #c2331a; background: #c2331a22; outline: 1px solid #fffdf8cc; border-radius: 2px; forced-color-adjust: none; }
.box.alike { border-style: dashed; }
[hidden] { display: none !important; }`;

/** Of the panel. */
export const ofPanel = `
:root { color-scheme: light dark; background: transparent; block-size: 100%; cursor: crosshair; }
:root.fixed { cursor: default; }
body { margin: 0; background: transparent; }
.panel { position: fixed; inset-block-end: 12px; inset-inline: 12px; margin-inline: auto; max-inline-size: 560px; max-block-size: calc(100% - 24px); overflow: auto; box-sizing: border-box; padding: 12px 16px; pointer-events: auto; cursor: default;
  background: light-dark(#fffdf8, #24221e); color: light-dark(#1c1a17, #edeae3); border: 1px solid light-dark(#847a68, #8b8577); border-radius: 8px; box-shadow: 0 4px 24px #0006; font: 14px/1.45 system-ui, sans-serif; }
.panel.top { inset-block: 12px auto; }
.panel:lang(ur) { --words: "Noto Nastaliq Urdu", "Jameel Noori Nastaleeq", "Urdu Typesetting", "Noto Naskh Arabic", system-ui, sans-serif; line-height: 2; }
.panel :is(h2, p, label, button, output) { font-family: var(--words, system-ui, sans-serif); }
h2 { margin: 0 0 4px; font-size: 15px; font-weight: 600; }
p { margin: 0 0 8px; color: light-dark(#5d574c, #b5afa3); }
label { display: block; margin-block-end: 4px; }
input { box-sizing: border-box; inline-size: 100%; margin-block-start: 2px; padding: 6px 8px; font: 13px ui-monospace, monospace; background: light-dark(#fff, #191815); color: inherit; border: 1px solid light-dark(#847a68, #8b8577); border-radius: 4px; }
output { display: block; min-block-size: 1lh; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
code { display: block; font: 13px ui-monospace, monospace; }
.row { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 8px; }
.aside { margin-inline-start: auto; display: flex; gap: 4px; }
button { min-block-size: 32px; padding: 2px 12px; font-size: 13px; font-weight: 600; background: light-dark(#fffdf8, #191815); color: inherit; border: 1px solid light-dark(#847a68, #8b8577); border-radius: 6px; cursor: pointer; }
button:hover:not(:disabled) { background: light-dark(#eee8dc, #38352f); }
.aside button { padding-inline: 8px; font-weight: 500; border-color: transparent; background: none; }
button:disabled { opacity: 0.5; cursor: default; }
:focus-visible { outline: 2px solid light-dark(#1c5fb8, #8ab8ff); outline-offset: 1px; }
@media (forced-colors: active) { button:disabled { opacity: 1; color: GrayText; border-color: GrayText; } .aside button { border-color: ButtonBorder; } }
[hidden] { display: none !important; }`;

/** Firefox lets no extension hand a sheet of its making to a page's shadow root; there it is an element. */
export function dress(root: ShadowRoot | Document, style: string): void {
  try {
    const view = (root instanceof ShadowRoot ? root.ownerDocument : root).defaultView as (Window & typeof globalThis) | null;
    const sheet = new (view ?? globalThis).CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const place = root instanceof ShadowRoot ? root : root.head;
    place.append(Object.assign(document.createElement("style"), { textContent: style }));
  }
}
