import { z } from "zod";
import { NOTICE_KINDS } from "#domain/officerMail/officerMail.ts";
import { officerMailSettingsSchema, type OfficerMailSettings } from "#domain/officerMail/officerMailSettings.ts";
import { mailAddressFrom, typed, typedOrEmpty, wholeNumber } from "../../ui/forms/typed.ts";
import { minuteOf, timeOf } from "../parts/timeOfDay.ts";

/** What has a field of its own and is stored as it is. */
const { isOn, language, showsPersonalData, copiesNodal } = officerMailSettingsSchema.shape;

export const officerMailFormSchema = z
  .object({
    isOn,
    kinds: z.array(z.enum(NOTICE_KINDS)),
    language,
    showsPersonalData,
    copiesNodal,
    /** `21:00`; both empty for no quiet hours. */
    quietFrom: typedOrEmpty(minuteOf, "officerMail.fault.quietFrom"),
    quietUntil: typedOrEmpty(minuteOf, "officerMail.fault.quietUntil"),
    /** Empty for never. */
    digest: typedOrEmpty(wholeNumber(1, 1_000), "officerMail.fault.digest"),
    perHour: typed(wholeNumber(1, 10_000), "officerMail.fault.perHour"),
    wait: typed(wholeNumber(0, 3_600), "officerMail.fault.wait"),
    actFor: typed(wholeNumber(1, 365), "officerMail.fault.actFor"),
    testAddress: typedOrEmpty(mailAddressFrom, "officerMail.fault.testAddress"),
  })
  .superRefine(({ quietFrom, quietUntil }, context) => {
    if ((quietFrom === null) === (quietUntil === null)) return;
    const path = quietFrom === null ? "quietFrom" : "quietUntil";
    context.addIssue({ code: "custom", path: [path], message: `officerMail.fault.${path}` });
  })
  .transform(({ quietFrom, quietUntil, digest, perHour, wait, actFor, ...rest }) => ({
    ...rest,
    quietHours: quietFrom === null || quietUntil === null ? null : { fromMinute: quietFrom, untilMinute: quietUntil },
    digestAbovePerHour: digest,
    mostPerHour: perHour,
    waitSeconds: wait,
    answersActForDays: actFor,
  }));
export type OfficerMailForm = z.input<typeof officerMailFormSchema>;

export function officerMailFormOf(settings: OfficerMailSettings): OfficerMailForm {
  const { isOn, kinds, language, showsPersonalData, copiesNodal, quietHours } = settings;
  return {
    isOn,
    kinds,
    language,
    showsPersonalData,
    copiesNodal,
    quietFrom: quietHours === null ? "" : timeOf(quietHours.fromMinute),
    quietUntil: quietHours === null ? "" : timeOf(quietHours.untilMinute),
    digest: String(settings.digestAbovePerHour ?? ""),
    perHour: String(settings.mostPerHour),
    wait: String(settings.waitSeconds),
    actFor: String(settings.answersActForDays),
    testAddress: settings.testAddress ?? "",
  };
}
