import { startPage } from "#ui/start-page.tsx";
import { followLook } from "./look/look-desk.ts";
import { Reader } from "./reader.tsx";
import { followAddress } from "./route.ts";
import "./reader.css"; // after the styles of the pieces, which it arranges

followAddress();
followLook();
void startPage(() => <Reader />, "library_title");
