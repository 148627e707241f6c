import { z } from "zod";
import { NOTICE_KINDS } from "./officerMail.ts";
import { LANGUAGE_CHOICES } from "../text/languageChoices.ts";

const MINUTES_OF_DAY = 24 * 60;
const minute = z
  .number()
  .int()
  .min(0)
  .max(MINUTES_OF_DAY - 1);

/** Longer than the reminders of a routine case take, each of which brings a new address. */
const ANSWERS_ACT_FOR_DAYS = 30;

export const officerMailSettingsSchema = z.strictObject({
  isOn: z.boolean(),
  /** The one installation that sends them; null while only this one is known. */
  senderSeat: z.string().nullable(),
  kinds: z.array(z.enum(NOTICE_KINDS)),
  language: z.enum(LANGUAGE_CHOICES),
  /** Whether the officer sees the telephone numbers and the like that a citizen wrote. */
  showsPersonalData: z.boolean(),
  /** Minutes since midnight in India between which nothing goes out but emergencies; over midnight where `from` is later. Null for none. */
  quietHours: z.strictObject({ fromMinute: minute, untilMinute: minute }).nullable(),
  /** Whether the nodal officer of the district gets a copy. */
  copiesNodal: z.boolean(),
  /** Above so many in an hour to one address, what follows comes gathered in one mail an hour. Null for never. */
  digestAbovePerHour: z.number().int().min(1).max(1_000).nullable(),
  /** Mails of all officers together: what is above it waits. */
  mostPerHour: z.number().int().min(1).max(10_000),
  /** So long an act can be taken back before its mail goes out, seconds. */
  waitSeconds: z.number().int().min(0).max(3_600),
  /** For so many days after a mail went out does its answer act by itself. Settings of an older program say nothing of it. */
  answersActForDays: z.number().int().min(1).max(365).default(ANSWERS_ACT_FOR_DAYS),
  /** Where everything goes instead while it is tried out; null when it goes to the officers. */
  testAddress: z.string().nullable(),
});
export type OfficerMailSettings = z.infer<typeof officerMailSettingsSchema>;

export const DEFAULT_OFFICER_MAIL_SETTINGS: OfficerMailSettings = {
  isOn: false,
  senderSeat: null,
  kinds: [...NOTICE_KINDS],
  language: "both",
  showsPersonalData: false,
  quietHours: null,
  copiesNodal: false,
  digestAbovePerHour: 20,
  mostPerHour: 500,
  waitSeconds: 20,
  answersActForDays: ANSWERS_ACT_FOR_DAYS,
  testAddress: null,
};

/** Whether the installation of that id is the one that sends. */
export function isSenderSeat({ senderSeat }: Pick<OfficerMailSettings, "senderSeat">, seat: string): boolean {
  return senderSeat === null || senderSeat === seat;
}
