import { showSettings } from "../settings/showSettings.tsx";
import { startStandIn } from "./standInEngine.ts";

showSettings(document.getElementById("page"));
startStandIn(window);
