import { startPage } from "#ui/start-page.tsx";
import "./options.css";

void startPage(() => <main />);
