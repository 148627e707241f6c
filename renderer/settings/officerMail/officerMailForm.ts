import type { OfficerMailSettings } from "#domain/officerMail/officerMailSettings.ts";
import { latin, minuteOf, timeOf } from "../parts/timeOfDay.ts";

/** What is in the fields, as typed. */
export interface OfficerMailForm extends Pick<OfficerMailSettings, "isOn" | "kinds" | "language" | "showsPersonalData" | "copiesNodal"> {
  /** `21:00`; both empty for no quiet hours. */
  readonly quietFrom: string;
  readonly quietUntil: string;
  /** Empty for never. */
  readonly digest: string;
  readonly perHour: string;
  readonly wait: string;
  readonly actFor: string;
  readonly testAddress: string;
}

export type OfficerMailField = "quietFrom" | "quietUntil" | "digest" | "perHour" | "wait" | "actFor" | "testAddress";

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
    digest: settings.digestAbovePerHour === null ? "" : String(settings.digestAbovePerHour),
    perHour: String(settings.mostPerHour),
    wait: String(settings.waitSeconds),
    actFor: String(settings.answersActForDays),
    testAddress: settings.testAddress ?? "",
  };
}

/** The first field that cannot be used, or what is stored. */
export function officerMailSettingsOf(
  form: OfficerMailForm,
  stored: OfficerMailSettings,
): OfficerMailSettings | { readonly fault: OfficerMailField } {
  const { isOn, kinds, language, showsPersonalData, copiesNodal } = form;
  const [from, until] = [minuteOf(form.quietFrom), minuteOf(form.quietUntil)];
  const hasQuiet = form.quietFrom.trim() !== "" || form.quietUntil.trim() !== "";
  if (hasQuiet && from === null) return { fault: "quietFrom" };
  if (hasQuiet && until === null) return { fault: "quietUntil" };
  const digest = form.digest.trim() === "" ? null : numberIn(form.digest, 1, 1_000);
  if (digest === null && form.digest.trim() !== "") return { fault: "digest" };
  const mostPerHour = numberIn(form.perHour, 1, 10_000);
  if (mostPerHour === null) return { fault: "perHour" };
  const waitSeconds = numberIn(form.wait, 0, 3_600);
  if (waitSeconds === null) return { fault: "wait" };
  const answersActForDays = numberIn(form.actFor, 1, 365);
  if (answersActForDays === null) return { fault: "actFor" };
  const testAddress = form.testAddress.trim();
  if (testAddress !== "" && !/^[^\s@<>,;:"()]{1,64}@[^\s@<>,;:"()]{1,190}$/u.test(testAddress)) return { fault: "testAddress" };
  return {
    ...stored,
    isOn,
    kinds,
    language,
    showsPersonalData,
    copiesNodal,
    quietHours: from === null || until === null ? null : { fromMinute: from, untilMinute: until },
    digestAbovePerHour: digest,
    mostPerHour,
    waitSeconds,
    answersActForDays,
    testAddress: testAddress === "" ? null : testAddress,
  };
}

function numberIn(text: string, least: number, most: number): number | null {
  const digits = latin(text);
  return /^\d{1,5}$/u.test(digits) && Number(digits) >= least && Number(digits) <= most ? Number(digits) : null;
}
