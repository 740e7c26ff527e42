import { inflateSync, strFromU8 } from "fflate";
import type { BuiltInData } from "./built-in-data.ts";

/** Unpacks what `scripts/squeezed-lists.ts` has packed: JSON, deflated, in base64. */
export function unsqueezed(text: string): BuiltInData {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return JSON.parse(strFromU8(inflateSync(bytes))) as BuiltInData;
}
