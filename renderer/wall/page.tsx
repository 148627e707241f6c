import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { STANDARD_WALL_SETTINGS } from "#domain/wall/standardSettings.ts";
import { createEngine, type Engine, EngineProvider } from "../client/EngineProvider.tsx";
import { restOfWall } from "../client/refresh.ts";
import { LanguageProvider } from "../i18n/LanguageProvider.tsx";
import "../ui/base.css";
import "./wall.css";
import { beginProgramme, entryOf, nextScene } from "./scene/programme.ts";
import { wallShapeNow } from "./useWallShape.ts";
import { Wall } from "./Wall.tsx";
import { wallIdOfPage } from "./wallIdOfPage.ts";
import { wallQuestion } from "./wallQuestion.ts";

showWall(document.getElementById("page"));

/** Puts the wall into an element and waits for the port to the engine. */
function showWall(element: HTMLElement | null): void {
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

/**
 * Asks what the wall asks first as soon as there is a line to the engine, while the page is still being put together: the wall then
 * finds its own questions under way. One that has other settings than the program's own asks once more when it has read them.
 */
function askAhead({ connection, queries, queryClient }: Engine): void {
  const end = connection.subscribe(() => {
    end();
    void queryClient.prefetchQuery(queries.wall.now.queryOptions({ input: firstQuestion(), gcTime: 0 }));
    void queryClient.prefetchQuery(queries.walls.settings.get.queryOptions());
    void queryClient.prefetchQuery(queries.settings.get.queryOptions());
  });
}

function firstQuestion() {
  const { programme } = STANDARD_WALL_SETTINGS;
  const state = beginProgramme(0);
  return wallQuestion(
    { wallId: wallIdOfPage(), scene: entryOf(state, programme).scene, next: nextScene(state, programme), stop: null },
    wallShapeNow(),
    STANDARD_WALL_SETTINGS,
  );
}
