import type { Locale } from "#contract/settings.ts";
import type { Letterhead } from "#domain/letter/letterhead.ts";
import type { MessageId } from "../../i18n/en.ts";
import { LONGEST_LETTERHEAD_LINE, LONGEST_NUMBER_PREFIX } from "#domain/letter/number.ts";

/** The lines that stand in both languages. */
export const LINES = ["government", "office", "address", "name", "designation"] as const;
type Line = (typeof LINES)[number];

/** As typed. */
export interface LetterheadForm {
  readonly lines: Readonly<Record<Line, Readonly<Record<Locale, string>>>>;
  readonly contact: string;
  readonly numberPrefix: string;
}

export type LetterheadFaults = Readonly<Partial<Record<`${Line}.${Locale}` | "contact" | "numberPrefix", MessageId>>>;

export function letterheadFormOf({ government, office, address, contact, numberPrefix, signatory }: Letterhead): LetterheadForm {
  return { lines: { government, office, address, ...signatory }, contact, numberPrefix };
}

/** What the form says; a line that is left empty is left out on paper. */
export function letterheadOf({ lines, contact, numberPrefix }: LetterheadForm): Letterhead {
  const { government, office, address, name, designation } = lines;
  return {
    government: trimmed(government),
    office: trimmed(office),
    address: trimmed(address),
    contact: contact.trim(),
    numberPrefix: numberPrefix.trim(),
    signatory: { name: trimmed(name), designation: trimmed(designation) },
  };
}

/** What is wrong with which field; without any the form can be stored. */
export function letterheadFaults({ lines, contact, numberPrefix }: LetterheadForm): LetterheadFaults {
  const long = LINES.flatMap((line) =>
    LANGUAGES.filter((locale) => isLong(lines[line][locale])).map((locale) => [`${line}.${locale}`, "letterhead.fault.long"] as const),
  );
  const prefix = numberPrefix.trim();
  return {
    ...Object.fromEntries(long),
    ...(isLong(contact) ? { contact: "letterhead.fault.long" as const } : {}),
    ...(prefix === "" || prefix.length > LONGEST_NUMBER_PREFIX ? { numberPrefix: "letterhead.fault.prefix" as const } : {}),
  };
}

/** Hindi first: most letters go out in it. */
export const LANGUAGES = ["hi", "en"] as const satisfies readonly Locale[];

function trimmed({ hi, en }: Readonly<Record<Locale, string>>): { hi: string; en: string } {
  return { hi: hi.trim(), en: en.trim() };
}

function isLong(text: string): boolean {
  return text.trim().length > LONGEST_LETTERHEAD_LINE;
}
