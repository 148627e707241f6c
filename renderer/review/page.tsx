import { showReview } from "./showReview.tsx";

showReview(document.getElementById("page"));
