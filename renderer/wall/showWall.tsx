import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createEngine, EngineProvider } from "../client/EngineProvider.tsx";
import { restOfWall } from "../client/refresh.ts";
import { LanguageProvider } from "../i18n/LanguageProvider.tsx";
import "../ui/base.css";
import "./wall.css";
import { askAhead } from "./askAhead.ts";
import { Wall } from "./Wall.tsx";

/** Puts the wall into an element and waits for the port to the engine. */
export function showWall(element: HTMLElement | null): void {
  if (!element) throw new Error("The page has no place for the wall");
  const engine = createEngine(window);
  askAhead(engine);
  createRoot(element).render(
    <StrictMode>
      <EngineProvider engine={engine} rest={restOfWall}>
        <LanguageProvider>
          <Wall />
        </LanguageProvider>
      </EngineProvider>
    </StrictMode>,
  );
}
