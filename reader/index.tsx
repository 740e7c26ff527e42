import { startPage } from "#ui/start-page.tsx";
import "./reader.css";
import { Reader } from "./reader.tsx";
import { followAddress } from "./route.ts";

followAddress();
void startPage(() => <Reader />, "library_title");
