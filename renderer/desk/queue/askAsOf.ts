import type { EngineClient } from "../../client/engine.ts";

/** How far the record has come at this press. Anyone who acts on what was selected hears where the engine did not answer. */
export function askAsOf({ desk }: Pick<EngineClient, "desk">): Promise<string> {
  const asOf = desk.asOf();
  asOf.catch(() => {});
  return asOf;
}
