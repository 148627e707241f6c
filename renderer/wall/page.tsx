import { showWall } from "./showWall.tsx";

showWall(document.getElementById("page"));
