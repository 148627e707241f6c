import type { Locale } from "#contract/settings.ts";
import { departmentOf, type DepartmentCode } from "#domain/department/departments.ts";
import { districtOf, type DistrictName } from "#domain/geography/districts.ts";
import { manifestOf, type Channel } from "#domain/post/channel.ts";

export function districtName(name: DistrictName, locale: Locale): string {
  return locale === "hi" ? districtOf(name).hi : name;
}

export function departmentShortName(code: DepartmentCode, locale: Locale): string {
  return departmentOf(code).short[locale];
}

/** The short name without what is in brackets, and by its initials where the room knows no other name. */
export function departmentBriefName(code: DepartmentCode, locale: Locale): string {
  if (locale === "hi") return departmentOf(code).short.hi;
  return code === "UHBVN" || code === "DHBVN" ? code : departmentOf(code).short.en.replace(/ \([^()]*\)$/, "");
}

/** The heading of a narrow column, at most about 13 letters. */
export function departmentHeading(code: DepartmentCode, locale: Locale): string {
  return NARROW_HEADINGS[code]?.[locale] ?? departmentBriefName(code, locale);
}

const NARROW_HEADINGS: Partial<Record<DepartmentCode, Partial<Record<Locale, string>>>> = {
  ULB: { en: "Urban Bodies" },
  FOOD: { en: "Food Supply" },
  SCHOOL_EDU: { en: "Schools" },
  HIGHER_EDU: { en: "Colleges" },
  MARKETING_BOARD: { en: "Mandi Board" },
  ANIMAL_HUSBANDRY: { en: "Livestock" },
  POLLUTION: { en: "Pollution" },
  GMDA: { en: "Metro Auth.", hi: "महानगर प्रा." },
  VIGILANCE: { en: "Anti-Corr.", hi: "भ्रष्टा. निरोध" },
  CENTRAL: { en: "Outside State" },
  MEDICAL_EDU: { en: "Medical Edu." },
  CMO: { hi: "मु.मं. कार्यालय" },
};

export function channelName(channel: Channel, locale: Locale): string {
  return manifestOf(channel).names[locale];
}
