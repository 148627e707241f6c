import { z } from "zod";
import { NOTICE_KINDS } from "./officerMail.ts";
import { LANGUAGE_CHOICES } from "../text/languageChoices.ts";

const MINUTES_OF_DAY = 24 * 60;
const minute = z
  .number()
  .int()
  .min(0)
  .max(MINUTES_OF_DAY - 1);

/** Longer than the time over which a routine case is reminded. Each reminder has a reply address of its own. */
const ANSWERS_ACT_FOR_DAYS = 30;

export const officerMailSettingsSchema = z.strictObject({
  isOn: z.boolean(),
  /** The one installation that sends mails; null while only this one is known. */
  senderSeat: z.string().nullable(),
  kinds: z.array(z.enum(NOTICE_KINDS)),
  language: z.enum(LANGUAGE_CHOICES),
  /** Whether the officer sees the telephone numbers and the like that a citizen wrote. */
  showsPersonalData: z.boolean(),
  /** Minutes since midnight in India between which only emergencies are sent; over midnight where `from` is later. Null for none. */
  quietHours: z.strictObject({ fromMinute: minute, untilMinute: minute }).nullable(),
  /** Whether the nodal officer of the district gets a copy. */
  copiesNodal: z.boolean(),
  /** After so many mails in an hour to one address, further ones are sent as one digest an hour. Null for never. */
  digestAbovePerHour: z.number().int().min(1).max(1_000).nullable(),
  /** Mails to all officers together; more wait. */
  mostPerHour: z.number().int().min(1).max(10_000),
  /** Seconds that a mail waits, so that the command behind it can be taken back. */
  waitSeconds: z.number().int().min(0).max(3_600),
  /** For how many days after a mail was sent its answer acts without a person. Settings of an older program lack this field. */
  answersActForDays: z.number().int().min(1).max(365).default(ANSWERS_ACT_FOR_DAYS),
  /** The address that gets all mails during a trial; null to send them to the officers. */
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
