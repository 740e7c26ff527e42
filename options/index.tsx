import { followSettings } from "#look/follow.ts";
import { startPage } from "#ui/start-page.tsx";
import "./options.css";
import { AgainDesk } from "./again-desk.ts";
import { browserDoors } from "./browser-doors.ts";
import { FilterDesk } from "./filter-desk.ts";
import { Options } from "./options.tsx";
import { SettingsDesk } from "./settings-desk.ts";

followSettings();
const doors = browserDoors();
const desks = { filters: new FilterDesk(doors), settings: new SettingsDesk(doors), again: new AgainDesk(doors) };
void startPage(() => <Options doors={doors} desks={desks} />, "options_title");
