import { Masthead } from "./masthead.tsx";
import { Shelf } from "./shelf.tsx";
import { ThisPage } from "./this-page.tsx";
import { UnreadableNote, WaitingNote } from "./waiting-note.tsx";
import type { Doors } from "./doors.ts";
import type { Session } from "./session.ts";

/** The article of the page beneath, and under it the newest of those that were saved. */
export function Popup({ session, doors }: { session: Session; doors: Doors }) {
  return (
    <>
      <Masthead doors={doors} />
      <main>
        <ThisPage session={session} />
        <WaitingNote doors={doors} />
        <UnreadableNote doors={doors} />
        <Shelf doors={doors} />
      </main>
    </>
  );
}
