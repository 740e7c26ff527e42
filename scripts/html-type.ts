/**
 * The `content-type` for a page's bytes: UTF-8 where they are valid as such, else none,
 * so that the browser heeds the page's own `<meta charset>` as it would on the web.
 */
export function htmlType(bytes: Uint8Array): string {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "text/html; charset=utf-8";
  } catch {
    return "text/html";
  }
}
