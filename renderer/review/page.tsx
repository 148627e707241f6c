import { followAppearance } from "../ui/appearance/appearance.ts";
import { showPage } from "../ui/showPage.tsx";
import "./review.css";
import { ReviewPage } from "./ReviewPage.tsx";

// The officers' screen is read from afar, as a wall is.
if (location.hash !== "#screen") followAppearance();
showPage(document.getElementById("page"), <ReviewPage />);
