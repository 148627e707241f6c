import type { Reader } from "#db/connection.ts";
import { readSetting } from "#db/settings.ts";
import type { Targets } from "#domain/performance/targetsSchema.ts";
import { STANDARD_WALL_SETTINGS } from "#domain/wall/standardSettings.ts";
import { wallSettingsSchema } from "#domain/wall/wallSettings.ts";
import { WALL } from "./firstSettings.ts";

/** The targets that the administrator set, of a record that may be read alone. */
export function targetsIn(reader: Reader): Targets {
  return (wallSettingsSchema.safeParse(readSetting(reader, WALL)).data ?? STANDARD_WALL_SETTINGS).targets;
}
