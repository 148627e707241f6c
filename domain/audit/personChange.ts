import { departmentOf, DEPARTMENT_CODES } from "../department/departments.ts";
import type { DepartmentCode } from "../department/departments.ts";
import { districtOf, isDistrictName } from "../geography/districts.ts";
import { ROLES } from "../people/roles.ts";
import type { Words } from "../text/words.ts";
import { ROLE_WORDS } from "./auditWords.ts";

type Locale = keyof Words;

/** What the events of people hold, read leniently: another version of the program may have written it. */
type Payload = Readonly<Record<string, unknown>>;

/** What somebody was added as, or what of them was changed, one after the other: their role and whose cases they see are told in full. */
export function personChange(type: "person-added" | "person-changed", payload: unknown, locale: Locale): string {
  const told: Payload = typeof payload === "object" && payload !== null ? (payload as Payload) : {};
  const say = (en: string, hi: string) => (locale === "en" ? en : hi);
  const { role, scope, active, passphrase } = told;
  const isAdded = type === "person-added";
  return [
    ROLES.filter((known) => known === role).map((known) => say(`role ${ROLE_WORDS[known].en}`, `भूमिका ${ROLE_WORDS[known].hi}`)),
    isAdded || scope !== undefined ? [scopeTold(scope, locale)] : [],
    active === true ? [say("may sign in again", "फिर साइन-इन कर सकते हैं")] : [],
    active === false ? [say("may sign in no more", "अब साइन-इन नहीं कर सकते")] : [],
    !isAdded && told["name"] !== undefined ? [say("another name", "नाम बदला")] : [],
    passphrase === "reset" ? [say("new passphrase set by the administrator", "प्रशासक ने नया पासफ़्रेज़ रखा")] : [],
    passphrase === "own-choice" ? [say("chose a new passphrase", "स्वयं नया पासफ़्रेज़ चुना")] : [],
  ]
    .flat()
    .join("; ");
}

function scopeTold(scope: unknown, locale: Locale): string {
  if (typeof scope !== "object" || scope === null) return locale === "en" ? "sees every case" : "सभी शिकायतें दिखती हैं";
  const { districts, departments } = scope as Payload;
  const inDistricts = listOf(districts, (name) => (isDistrictName(name) ? (locale === "en" ? name : districtOf(name).hi) : name));
  const inDepartments = listOf(departments, (code) => (isCode(code) ? departmentOf(code).short[locale] : code));
  const what = [
    inDistricts ?? (locale === "en" ? "all districts" : "सभी ज़िले"),
    inDepartments ?? (locale === "en" ? "all departments" : "सभी विभाग"),
  ].join(" · ");
  return locale === "en" ? `sees only ${what}` : `केवल ये दिखते हैं: ${what}`;
}

function listOf(values: unknown, wordOf: (value: string) => string): string | null {
  if (!Array.isArray(values)) return null;
  return values.flatMap((value: unknown) => (typeof value === "string" ? [wordOf(value)] : [])).join(", ");
}

function isCode(code: string): code is DepartmentCode {
  return (DEPARTMENT_CODES as readonly string[]).includes(code);
}
