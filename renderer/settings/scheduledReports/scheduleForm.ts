import type { ScheduleSettings } from "#domain/reporting/scheduleSettings.ts";
import { minuteOf, timeOf } from "../parts/timeOfDay.ts";
import { MOST_ADDRESSES } from "#domain/reporting/schedule.ts";

/** What is in the fields, as typed. */
export interface ScheduleForm extends Pick<ScheduleSettings, "isOn" | "by" | "language"> {
  readonly on: ScheduleSettings["rhythm"]["on"];
  /** `09:00`. */
  readonly time: string;
  readonly folder: string;
  /** Parted by commas, semicolons or blanks. */
  readonly addresses: string;
}

export type ScheduleField = "time" | "folder" | "addresses";

const ADDRESS = /^[^\s@<>,;:"()]{1,64}@[^\s@<>,;:"()]{1,190}$/u;
/** From the root of a disk, of a share in the network, or of Linux. */
const WHOLE_PATH = /^(?:[a-z]:[\\/]|\\\\|\/)/iu;

export function scheduleFormOf({ isOn, rhythm, by, language, folder, addresses }: ScheduleSettings): ScheduleForm {
  return { isOn, by, language, on: rhythm.on, time: timeOf(rhythm.minute), folder: folder ?? "", addresses: addresses.join(", ") };
}

/** The first field that cannot be used, or what is to be stored. */
export function scheduleSettingsOf(form: ScheduleForm): ScheduleSettings | { readonly fault: ScheduleField } {
  const minute = minuteOf(form.time);
  if (minute === null) return { fault: "time" };
  const folder = form.folder.trim();
  if (folder !== "" && !WHOLE_PATH.test(folder)) return { fault: "folder" };
  const addresses = [...new Set(form.addresses.split(/[\s,;]+/u).filter((address) => address !== ""))];
  if (addresses.length > MOST_ADDRESSES || !addresses.every((address) => ADDRESS.test(address))) return { fault: "addresses" };
  const { isOn, by, language, on } = form;
  return { isOn, by, language, rhythm: { on, minute }, folder: folder === "" ? null : folder, addresses };
}
