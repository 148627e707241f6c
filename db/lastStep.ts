import { askValue } from "./ask.ts";
import type { Reader } from "./connection.ts";

const asked = askValue<[], string>("SELECT max(name) FROM migration");

/** The last step of the schema that a record has taken. */
export function lastStep(reader: Reader): string {
  return asked(reader) ?? "";
}
