import "../print/page.tsx";
import { startStandIn } from "./standInEngine.ts";

startStandIn(window);
