import { showSettings } from "./showSettings.tsx";

showSettings(document.getElementById("page"));
