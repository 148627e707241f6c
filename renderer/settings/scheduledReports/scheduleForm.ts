import { z } from "zod";
import { MOST_ADDRESSES } from "#domain/reporting/schedule.ts";
import { scheduleSettingsSchema, type ScheduleSettings } from "#domain/reporting/scheduleSettings.ts";
import { mailAddressFrom, typed, typedOrEmpty } from "../../ui/forms/typed.ts";
import { minuteOf, timeOf } from "../parts/timeOfDay.ts";
import { wholePathFrom } from "../parts/wholePath.ts";

const { isOn, by, language, rhythm } = scheduleSettingsSchema.shape;

export const scheduleFormSchema = z
  .object({
    isOn,
    by,
    language,
    on: rhythm.shape.on,
    time: typed(minuteOf, "schedule.wrong.time"),
    folder: typedOrEmpty(wholePathFrom, "schedule.wrong.folder"),
    /** Parted by commas, semicolons or blanks. */
    addresses: typed(addressesFrom, "schedule.wrong.addresses"),
  })
  .transform(({ on, time, ...rest }): ScheduleSettings => ({ ...rest, rhythm: { on, minute: time } }));
export type ScheduleForm = z.input<typeof scheduleFormSchema>;

export function scheduleFormOf({ isOn, rhythm, by, language, folder, addresses }: ScheduleSettings): ScheduleForm {
  return { isOn, by, language, on: rhythm.on, time: timeOf(rhythm.minute), folder: folder ?? "", addresses: addresses.join(", ") };
}

function addressesFrom(text: string): string[] | null {
  const addresses = [...new Set(text.split(/[\s,;]+/u).filter((address) => address !== ""))];
  return addresses.length <= MOST_ADDRESSES && addresses.every((address) => mailAddressFrom(address) !== null) ? addresses : null;
}
