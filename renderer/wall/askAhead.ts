import { STANDARD_WALL_SETTINGS } from "#domain/wall/standardSettings.ts";
import type { Engine } from "../client/EngineProvider.tsx";
import { beginProgramme, entryOf, nextScene } from "./scene/programme.ts";
import { wallShapeNow } from "./useWallShape.ts";
import { wallQuestion } from "./wallQuestion.ts";

/**
 * Asks what the wall asks first as soon as there is a line to the engine, while the page is still being put together: the wall then
 * finds its own questions under way. One that has other settings than the program's own asks once more when it has read them.
 */
export function askAhead({ connection, queries, queryClient }: Engine): void {
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
  return wallQuestion(entryOf(state, programme).scene, nextScene(state, programme), wallShapeNow(), STANDARD_WALL_SETTINGS);
}
