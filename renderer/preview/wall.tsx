import { showWall } from "../wall/showWall.tsx";
import { startStandIn } from "./standInEngine.ts";

showWall(document.getElementById("page"));
startStandIn(window);
