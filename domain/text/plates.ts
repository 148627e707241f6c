import type { PersonalDatum } from "./personalData.ts";

/** Vehicle plates (HR26AB1234, 22 BH 1234 AA, एचआर 26 एबी 1234), PANs and family ids. Expects `readable` text. */
export function findPlates(plain: string): PersonalDatum[] {
  return FOUR_DIGITS.test(plain)
    ? [...findAs("vehicle", PLATE, plain), ...findAs("vehicle", HINDI_PLATE, plain), ...findFamilyIds(plain), ...findAs("pan", PAN, plain)]
    : findFamilyIds(plain);
}

function findAs(type: PersonalDatum["type"], pattern: RegExp, plain: string): PersonalDatum[] {
  return Array.from(plain.matchAll(pattern), ({ 0: written, index }) => ({ type, start: index, end: index + written.length }));
}

function findFamilyIds(plain: string): PersonalDatum[] {
  return Array.from(plain.matchAll(FAMILY_ID), ({ 0: written, 1: id = "", index }) => {
    const end = index + written.length;
    return { type: "family-id", start: end - id.length, end };
  });
}

/** A fast test: every plate and every PAN has four digits, and few posts do. */
const FOUR_DIGITS = /(?<!\d)\d{4}(?!\d)/u;
const STATES = "AN|AP|AR|AS|BR|CG|CH|DD|DL|DN|GA|GJ|HP|HR|JH|JK|KA|KL|LA|LD|MH|ML|MN|MP|MZ|NL|OD|OR|PB|PY|RJ|SK|TN|TR|TS|UA|UK|UP|WB";
const PLATE = new RegExp(
  `\\b(?:(?:${STATES})[ .-]{0,2}\\d{1,2}[ .-]{0,2}[A-Z]{1,3}[ .-]{0,2}\\d{4}|(?:${STATES})[ .-]{0,2}\\d{2}[ .-]{1,2}\\d{4}|\\d{2}[ -]?BH[ -]?\\d{4}[ -]?[A-Z]{1,2})\\b`,
  "giu",
);
const HINDI_PLATE =
  /(?:एच\.? ?आर\.?|डी\.? ?एल\.?|पी\.? ?बी\.?|यू\.? ?पी\.?|आर\.? ?जे\.?)[ -]{0,2}\d{1,2}[ -]{0,2}[\u0900-\u097f]{1,8}[ -]{0,2}\d{4}(?!\d)/gu;
/** Eight letters and digits after its name, of which two are digits. */
const FAMILY_ID =
  /(?:family id|ppp id|ppp|parivar pehchan patra|फैमिली आईडी|परिवार पहचान पत्र|पीपीपी|ਫੈਮਿਲੀ ਆਈਡੀ)(?:[\s:.#-]|no|number|is|नंबर|संख्या){0,8}((?=[a-z]{0,6}\d[a-z]{0,6}\d)[0-9a-z]{8})(?![0-9a-z])/giu;
/** The fourth letter tells the kind of holder. */
const PAN = /\b[A-Z]{3}[ABCFGHLJPT][A-Z]\d{4}[A-Z]\b/giu;
