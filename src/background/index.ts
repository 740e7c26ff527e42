/**
 * The background: Chromium stops it after seconds and wakes it for an event, so every listener is set
 * in this first turn and nothing precious stands in a variable. One job a file.
 */
import { saveOnCommand } from "./commands.ts";
import { offerInContextMenu } from "./context-menu.ts";
import { keepHouse } from "./housekeeping.ts";
import { takePicked } from "./picked.ts";
import { keepPicturesComing } from "./pictures.ts";
import { serveOurPages } from "./save.ts";
import { keepSavedBadges } from "./saved-badges.ts";
import { welcomeOnce } from "./welcome.ts";

serveOurPages();
offerInContextMenu();
saveOnCommand();
keepSavedBadges();
takePicked();
keepPicturesComing();
keepHouse();
welcomeOnce();
