import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { guardCopiedTables } from "../ui/tables/copiedTables.ts";
import { createEngine, EngineProvider } from "../client/EngineProvider.tsx";
import { LanguageProvider } from "../i18n/LanguageProvider.tsx";
import "../ui/base.css";
import "./review.css";
import { ReviewPage } from "./ReviewPage.tsx";

/** Puts a window of a review into an element and waits for the port to the engine. */
export function showReview(element: HTMLElement | null): void {
  if (!element) throw new Error("The page has no place for the review");
  const engine = createEngine(window);
  guardCopiedTables(document);
  createRoot(element).render(
    <StrictMode>
      <EngineProvider engine={engine}>
        <LanguageProvider>
          <ReviewPage />
        </LanguageProvider>
      </EngineProvider>
    </StrictMode>,
  );
}
