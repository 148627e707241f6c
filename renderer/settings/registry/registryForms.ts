import { z } from "zod";
import type { OfficeAnswer, RepresentativeAnswer, RepresentativeDetails } from "#contract/registry.ts";
import { departmentCodeSchema } from "#domain/department/departmentCodeSchema.ts";
import { districtNameSchema } from "#domain/geography/districtNameSchema.ts";
import {
  emailFrom,
  facebookIdFrom,
  instagramFrom,
  phoneFault,
  phoneFrom,
  telegramFrom,
  xHandleFrom,
  youtubeFrom,
} from "#domain/registry/contact.ts";
import { dayFrom, dayText, endOfDayFrom, lastDayText } from "#domain/registry/day.ts";
import { isOfState, OFFICE_LEVELS } from "#domain/registry/office.ts";
import { LONGEST_REGISTRY_LINE } from "#domain/registry/officeFilters.ts";
import { REPRESENTATIVE_ROLES } from "#domain/registry/representative.ts";
import { typed, typedOrEmpty } from "../../ui/forms/typed.ts";

/** A line of words; null where it is empty or too long. */
function lineFrom(text: string): string | null {
  return text === "" || text.length > LONGEST_REGISTRY_LINE ? null : text;
}

const line = typed(lineFrom, "registry.invalid.text");
const lineOrEmpty = typedOrEmpty(lineFrom, "registry.invalid.text");
const personName = typed((text) => text || null, "registry.invalid.name").pipe(line);

/** How somebody is reached: each is empty or of the form in which the record keeps it. */
const contactFields = {
  phone: typedOrEmpty(phoneFrom, (text) => `phone.${phoneFault(text) ?? "short"}`),
  email: typedOrEmpty(emailFrom, "registry.invalid.email"),
  xHandle: typedOrEmpty(xHandleFrom, "registry.invalid.x"),
  facebookId: typedOrEmpty(facebookIdFrom, "registry.invalid.facebook"),
};

export const officerSchema = z.object({
  name: personName,
  designation: lineOrEmpty,
  ...contactFields,
  instagram: typedOrEmpty(instagramFrom, "representatives.invalid.account"),
});
export type OfficerForm = z.input<typeof officerSchema>;
export type ContactForm = Pick<OfficerForm, keyof typeof contactFields>;

const NO_CONTACTS: ContactForm = { phone: "", email: "", xHandle: "", facebookId: "" };
export const NO_OFFICER: OfficerForm = { name: "", designation: "", ...NO_CONTACTS, instagram: "" };

function contactFormOf({ phone, email, xHandle, facebookId }: { readonly [Field in keyof ContactForm]: string | null }): ContactForm {
  return { phone: phone ?? "", email: email ?? "", xHandle: xHandle ?? "", facebookId: facebookId ?? "" };
}

type KnownOfficer = Omit<z.output<typeof officerSchema>, "instagram"> & { readonly instagram?: string | null | undefined };

export function officerFormOf(officer: KnownOfficer): OfficerForm {
  return { name: officer.name, designation: officer.designation ?? "", ...contactFormOf(officer), instagram: officer.instagram ?? "" };
}

export const handOverSchema = officerSchema.extend({ from: typed(dayFrom, "registry.invalid.day") });
export const endSchema = z.object({ until: typed(endOfDayFrom, "registry.invalid.day") });

/** A first and a last day; either may be empty. */
export const termFields = {
  from: typedOrEmpty(dayFrom, "registry.invalid.day"),
  until: typedOrEmpty(endOfDayFrom, "registry.invalid.day"),
};

/** The rule over both days, said beside the last one; it holds whatever else is wrong. */
export function isInOrder({ from, until }: { readonly from: number | null; readonly until: number | null }): boolean {
  return from === null || until === null || until > from;
}

export const REVERSED = { path: ["until"], error: "registry.invalid.reversed", when: () => true };

export function termFormOf({ fromAt, untilAt }: { readonly fromAt: number | null; readonly untilAt: number | null }) {
  return { from: fromAt === null ? "" : writtenDay(dayText(fromAt)), until: untilAt === null ? "" : writtenDay(lastDayText(untilAt)) };
}

/** `24-11-2026`, as India writes it. */
export function writtenDay(day: string): string {
  return day.split("-").toReversed().join("-");
}

export const officeSchema = z
  .object({
    department: departmentCodeSchema,
    level: z.enum(OFFICE_LEVELS),
    area: z.string().trim(),
    /** Empty for none. */
    district: districtNameSchema.or(z.literal("")),
    titleEn: line,
    titleHi: line,
    nodal: z.boolean(),
    ...termFields,
  })
  .refine(({ level, area }) => isOfState(level) || lineFrom(area) !== null, {
    path: ["area"],
    error: "registry.invalid.text",
    when: () => true,
  })
  .refine(isInOrder, REVERSED)
  .transform(({ department, level, area, district, titleEn, titleHi, nodal, from, until }) => ({
    department,
    level,
    area: isOfState(level) ? null : area,
    district: isOfState(level) || level === "division" ? null : district || null,
    title: { en: titleEn, hi: titleHi },
    nodal,
    fromAt: from,
    untilAt: until,
  }));
export type OfficeForm = z.input<typeof officeSchema>;

export const NO_OFFICE: OfficeForm = {
  department: "PHED",
  level: "sub-division",
  area: "",
  district: "Ambala",
  titleEn: "",
  titleHi: "",
  nodal: false,
  from: "",
  until: "",
};

export function officeFormOf(office: OfficeAnswer): OfficeForm {
  const { department, level, area, district, title, nodal } = office;
  return {
    department,
    level,
    area: area ?? "",
    district: district ?? "",
    titleEn: title.en,
    titleHi: title.hi,
    nodal,
    ...termFormOf(office),
  };
}

export const representativeSchema = z
  .object({
    role: z.enum(REPRESENTATIVE_ROLES),
    name: personName,
    constituency: lineOrEmpty,
    /** Empty for none. */
    district: districtNameSchema.or(z.literal("")),
    portfolio: lineOrEmpty,
    ...contactFields,
    instagram: typedOrEmpty(instagramFrom, "representatives.invalid.account"),
    telegram: typedOrEmpty(telegramFrom, "representatives.invalid.account"),
    youtube: typedOrEmpty(youtubeFrom, "representatives.invalid.youtube"),
    ...termFields,
  })
  .refine(isInOrder, REVERSED)
  .transform(({ district, from, until, ...rest }) => ({ ...rest, district: district || null, fromAt: from, untilAt: until }));
export type RepresentativeForm = z.input<typeof representativeSchema>;

export const NO_REPRESENTATIVE: RepresentativeForm = {
  role: "mla",
  name: "",
  constituency: "",
  district: "",
  portfolio: "",
  ...NO_CONTACTS,
  instagram: "",
  telegram: "",
  youtube: "",
  from: "",
  until: "",
};

export function representativeFormOf(representative: RepresentativeAnswer | RepresentativeDetails): RepresentativeForm {
  const { role, name, constituency, district, portfolio, instagram, telegram, youtube } = representative;
  return {
    role,
    name,
    constituency: constituency ?? "",
    district: district ?? "",
    portfolio: portfolio ?? "",
    ...contactFormOf(representative),
    instagram: instagram ?? "",
    telegram: telegram ?? "",
    youtube: youtube ?? "",
    ...termFormOf(representative),
  };
}
