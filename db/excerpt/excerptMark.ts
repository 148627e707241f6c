import type { Reader } from "../connection.ts";
import { readSetting } from "../settings.ts";

/** The setting under which an excerpt says that it is one. */
export const EXCERPT = "excerpt";

/** When the excerpt was made, milliseconds UTC; 0 for the record of a room. */
export function excerptMadeAt(reader: Reader): number {
  const mark = readSetting(reader, EXCERPT);
  const madeAt = typeof mark === "object" && mark !== null && "madeAt" in mark ? mark.madeAt : 0;
  return typeof madeAt === "number" ? madeAt : 0;
}
