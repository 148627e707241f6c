import { showPage } from "../ui/showPage.tsx";
import "./recovery.css";
import { RecoveryPage } from "./RecoveryPage.tsx";

showPage(document.getElementById("page"), <RecoveryPage />);
