import { normaliseText } from "../text/normalise.ts";
import { placeKey, placeKeysOfAll } from "./placeKey.ts";

/** What the spellings of a place's name share, in any script: by it a place is looked for. */
export function soundOfName(name: string): string {
  return placeKey(normaliseText(name));
}

/** The same of many names in a third of the time: a new record needs those of whole directories. */
export function soundsOfNames(names: readonly string[]): readonly string[] {
  return placeKeysOfAll(names).map(({ key }) => key);
}
