import type { ReactElement } from "react";
import { createEngine, EngineProvider } from "../../client/EngineProvider.tsx";

/** A part of the wall as it stands before the engine's first answer: no port ever comes to this page. */
export function beforeAnswers(part: ReactElement): ReactElement {
  return <EngineProvider engine={createEngine(new EventTarget() as Window)}>{part}</EngineProvider>;
}
