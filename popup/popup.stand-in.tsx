import { render } from "preact";
import type { Doors } from "./doors.ts";
import { openDoors } from "./doors.stand-in.ts";
import { Popup } from "./popup.tsx";
import { Session } from "./session.ts";

/** The popup as a click opens it. */
export function openIn(place: HTMLElement, others: Partial<Doors> = {}): void {
  const doors = openDoors(others);
  const session = new Session(doors);
  void session.read("article");
  render(<Popup session={session} doors={doors} />, place);
}
