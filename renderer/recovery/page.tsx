import { followAppearance } from "../ui/appearance/appearance.ts";
import { showPage } from "../ui/showPage.tsx";
import "./recovery.css";
import { RecoveryPage } from "./RecoveryPage.tsx";

followAppearance();
showPage(document.getElementById("page"), <RecoveryPage />);
