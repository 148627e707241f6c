import { showDesk } from "./showDesk.tsx";

showDesk(document.getElementById("page"));
