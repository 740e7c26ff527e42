import { followSettings } from "#look/follow.ts";
import { startPage } from "#ui/start-page.tsx";
import "./popup.css";
import { browserDoors } from "./browser-doors.ts";
import { Popup } from "./popup.tsx";
import { Session } from "./session.ts";

followSettings();
const doors = browserDoors();
const session = new Session(doors);
void session.read("article"); // while the words still load
void startPage(() => <Popup session={session} doors={doors} />);
