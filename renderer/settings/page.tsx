import { followAppearance } from "../ui/appearance/appearance.ts";
import { showPage } from "../ui/showPage.tsx";
import "./settings.css";
import { SettingsPage } from "./SettingsPage.tsx";

followAppearance();
showPage(document.getElementById("page"), <SettingsPage />);
