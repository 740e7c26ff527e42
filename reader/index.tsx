import { startPage } from "#ui/start-page.tsx";
import { Reader } from "./reader.tsx";
import { followAddress } from "./route.ts";
import "./reader.css"; // after the styles of the pieces, which it arranges

followAddress();
void startPage(() => <Reader />, "library_title");
