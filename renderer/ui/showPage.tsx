import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createEngine, EngineProvider } from "../client/EngineProvider.tsx";
import { LanguageProvider } from "../i18n/LanguageProvider.tsx";
import { WindowScope } from "./unsaved/UnsavedScope.tsx";
import "./base.css";
import { guardCopiedTables } from "./tables/copiedTables.ts";

/** Puts a window's content into an element and waits for the port to the engine. */
export function showPage(element: HTMLElement | null, content: ReactNode): void {
  if (!element) throw new Error("The page has no place for its content");
  const engine = createEngine(window);
  guardCopiedTables(document);
  createRoot(element).render(
    <StrictMode>
      <EngineProvider engine={engine}>
        <LanguageProvider>
          <WindowScope>{content}</WindowScope>
        </LanguageProvider>
      </EngineProvider>
    </StrictMode>,
  );
}
