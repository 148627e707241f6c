import { z } from "zod";
import { pathSchema } from "../file/pathSchema.ts";
import { GROUPINGS } from "./figures.ts";
import { MOST_ADDRESSES, SCHEDULED_DAYS, STANDARD_RHYTHM } from "./schedule.ts";
import { LANGUAGE_CHOICES } from "../text/languageChoices.ts";

const LAST_MINUTE = 24 * 60 - 1;
const LONGEST_ADDRESS = 254;

export const scheduleSettingsSchema = z.strictObject({
  isOn: z.boolean(),
  rhythm: z.strictObject({ on: z.enum(SCHEDULED_DAYS), minute: z.number().int().min(0).max(LAST_MINUTE) }),
  by: z.enum(GROUPINGS),
  language: z.enum(LANGUAGE_CHOICES),
  /** The folder in which the files are written, an absolute path on this computer; null for none. */
  folder: pathSchema.nullable(),
  /** E-mail addresses that get the files. */
  addresses: z.array(z.string().min(3).max(LONGEST_ADDRESS)).max(MOST_ADDRESSES),
});
export type ScheduleSettings = z.infer<typeof scheduleSettingsSchema>;

export const DEFAULT_SCHEDULE: ScheduleSettings = {
  isOn: false,
  rhythm: STANDARD_RHYTHM,
  by: "district",
  language: "both",
  folder: null,
  addresses: [],
};
