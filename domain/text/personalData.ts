import { Recent } from "../remembered.ts";
import { findElectronicAddresses } from "./electronicAddresses.ts";
import { findHouseNumbers } from "./houseNumbers.ts";
import { findPersonNames } from "./personNames.ts";
import { findNumbers } from "./personalNumbers.ts";
import { findPlates } from "./plates.ts";
import { readable } from "./readable.ts";
import { findSpokenNumbers } from "./spokenNumbers.ts";
import { snapToGraphemes } from "./graphemes.ts";

const PERSONAL_DATA_TYPES = ["phone", "email", "aadhaar", "pan", "account", "vehicle", "consumer", "family-id", "name", "house"] as const;
export type PersonalDataType = (typeof PERSONAL_DATA_TYPES)[number];

/** A span of the original text, `text.slice(start, end)`, in UTF-16 units, never inside a grapheme. */
export interface PersonalDatum {
  readonly type: PersonalDataType;
  readonly start: number;
  readonly end: number;
}

/**
 * Everything in a text that could identify the citizen: phone numbers in all usual spellings (also in
 * Devanagari or Gurmukhi digits, and in words), e-mail and UPI addresses, Aadhaar (check digit verified), PAN, bank accounts,
 * vehicle plates, consumer and meter numbers, family ids; names of private people and numbers of houses where the text marks them as such.
 * In the order of the text, without overlap. Doubtful numbers are included, since a masked order number does no harm and a shown phone number
 * does. Doubtful names are not, so that complaints stay readable.
 */
export function findPersonalData(text: string): readonly PersonalDatum[] {
  const known = recent.of(text);
  if (known !== undefined) return known;
  const found = findNow(text);
  recent.keep(text, found);
  return found;
}

/** A post is asked for when it is understood, when it is made findable, and each time that a screen shows it. */
const recent = new Recent<readonly PersonalDatum[]>({ most: 256, longest: 2_000 });

function findNow(text: string): readonly PersonalDatum[] {
  const plain = readable(text);
  const found = findElectronicAddresses(plain);
  if (HAS_DIGIT.test(plain)) found.push(...findPlates(plain), ...findNumbers(plain), ...findHouseNumbers(plain));
  found.push(...findSpokenNumbers(plain), ...findPersonNames(plain));
  const kept: PersonalDatum[] = [];
  for (const datum of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const span = snapToGraphemes(text, datum.start, datum.end);
    const previous = kept.at(-1);
    if (previous && span.start < previous.end) continue;
    kept.push({ type: datum.type, ...span });
  }
  return kept;
}

/** Plates and numbers have at least one. */
const HAS_DIGIT = /\d/u;
