import { showDesk } from "../desk/showDesk.tsx";
import { startStandIn } from "./standInEngine.ts";

showDesk(document.getElementById("page"));
startStandIn(window);
