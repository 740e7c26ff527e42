import { render } from "preact";
import { AgainDesk } from "./again-desk.ts";
import type { Doors } from "./doors.ts";
import { FilterDesk } from "./filter-desk.ts";
import { Options } from "./options.tsx";
import { SettingsDesk } from "./settings-desk.ts";

/** The options page over these doors, as a tab of its own. */
export function openIn(place: HTMLElement, doors: Doors): void {
  render(null, place);
  const desks = { filters: new FilterDesk(doors), settings: new SettingsDesk(doors), again: new AgainDesk(doors) };
  render(<Options doors={doors} desks={desks} />, place);
}
