/** `look.js` stands in the head of each page of ours and is waited for, so that its first paint is the right one. */
import { followNotes, noted, paint } from "./paint.ts";

paint(noted());
followNotes((look) => paint(look));
