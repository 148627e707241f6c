import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { guardCopiedTables } from "../ui/tables/copiedTables.ts";
import { createEngine, EngineProvider } from "../client/EngineProvider.tsx";
import { LanguageProvider } from "../i18n/LanguageProvider.tsx";
import "../ui/base.css";
import "./settings.css";
import { SettingsPage } from "./SettingsPage.tsx";

/** Puts the settings into an element and waits for the port to the engine. */
export function showSettings(element: HTMLElement | null): void {
  if (!element) throw new Error("The page has no place for the settings");
  const engine = createEngine(window);
  guardCopiedTables(document);
  createRoot(element).render(
    <StrictMode>
      <EngineProvider engine={engine}>
        <LanguageProvider>
          <SettingsPage />
        </LanguageProvider>
      </EngineProvider>
    </StrictMode>,
  );
}
