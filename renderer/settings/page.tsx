import { showPage } from "../ui/showPage.tsx";
import "./settings.css";
import { SettingsPage } from "./SettingsPage.tsx";

showPage(document.getElementById("page"), <SettingsPage />);
