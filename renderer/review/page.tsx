import { showPage } from "../ui/showPage.tsx";
import "./review.css";
import { ReviewPage } from "./ReviewPage.tsx";

showPage(document.getElementById("page"), <ReviewPage />);
