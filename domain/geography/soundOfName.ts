import { normaliseText } from "../text/normalise.ts";
import { placeKey } from "./placeKey.ts";

/** What the spellings of a place's name share, in any script: by it a place is looked for. */
export function soundOfName(name: string): string {
  return placeKey(normaliseText(name));
}
